package org.alongside.find;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.network.KnownNetworks;
import org.alongside.network.Network;
import org.alongside.place.LatLng;
import org.springframework.stereotype.Component;

/** The networks, by name and by where they are. */
@Component
class NetworkNames {

    private final KnownNetworks networks;

    NetworkNames(KnownNetworks networks) {
        this.networks = networks;
    }

    Optional<Network> find(String code) {
        return networks.find(code);
    }

    List<Network> list() {
        return networks.list();
    }

    String nameOf(String code) {
        return find(code).map(Network::name).orElse(code);
    }

    /** The one whose hub is nearest. */
    Optional<Network> nearest(LatLng point) {
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
