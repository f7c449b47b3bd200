package org.alongside.find.cards;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.network.KnownNetworks;
import org.alongside.network.Network;
import org.alongside.place.LatLng;
import org.springframework.stereotype.Component;

/** The networks by name, and the one nearest to a point. */
@Component
public class NetworkNames {

    private final KnownNetworks networks;

    NetworkNames(KnownNetworks networks) {
        this.networks = networks;
    }

    public Optional<Network> find(String code) {
        return networks.find(code);
    }

    public List<Network> list() {
        return networks.list();
    }

    public String nameOf(String code) {
        return find(code).map(Network::name).orElse(code);
    }

    /** The network whose hub is nearest; empty if no network says where its hub is. */
    public Optional<Network> nearest(LatLng point) {
        return list().stream()
                .filter(network -> network.about().home().point() != null)
                .min(Comparator.comparing(network -> distance(network, point)));
    }

    private static double distance(Network network, LatLng point) {
        LatLng hub = network.about().home().point();
        return hub == null ? Double.MAX_VALUE : hub.to(point).metres();
    }
}
