package org.alongside.find;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.place.LatLng;
import org.springframework.stereotype.Component;

/** The networks, held for a while: every page of results names some, and the store is not asked each time. */
@Component
class NetworkNames {

    private static final long ASK_AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

    private final Networks networks;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - ASK_AGAIN_AFTER);

    NetworkNames(Networks networks) {
        this.networks = networks;
    }

    private record Known(Map<String, Network> byCode, long at) {}

    Optional<Network> find(String code) {
        return Optional.ofNullable(now().get(code));
    }

    List<Network> list() {
        return now().values().stream()
                .sorted(Comparator.comparing(Network::name))
                .toList();
    }

    String nameOf(String code) {
        return find(code).map(Network::name).orElse(code);
    }

    /** The one whose hub is nearest. */
    Optional<Network> nearest(LatLng point) {
        return now().values().stream()
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

    private Map<String, Network> now() {
        if (System.nanoTime() - known.at >= ASK_AGAIN_AFTER) {
            known = new Known(ask(), System.nanoTime());
        }
        return known.byCode;
    }

    private Map<String, Network> ask() {
        try {
            return networks.list().stream().collect(Collectors.toMap(Network::code, network -> network));
        } catch (RuntimeException storeDoesNotAnswer) {
            return known.byCode;
        }
    }
}
