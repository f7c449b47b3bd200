package org.alongside.find.cards;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.network.KnownNetworks;
import org.alongside.network.Network;
import org.alongside.place.LatLng;
import org.springframework.stereotype.Component;

/** The networks, by name and by where they are. */
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

    /** The one whose hub is nearest. */
    public Optional<Network> nearest(LatLng point) {
        return list().stream()
                .filter(network -> network.about().latitude() != null)
                .min(Comparator.comparing(network -> distance(network, point)));
    }

    private static double distance(Network network, LatLng point) {
        Double lat = network.about().latitude();
        Double lng = network.about().longitude();
        return lat == null || lng == null
                ? Double.MAX_VALUE
                : new LatLng(lat, lng).to(point).metres();
    }
}
