package org.alongside.network;

import java.util.List;
import java.util.Optional;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The networks, for programs. */
@Controller
class GraphQlNetworks {

    private final KnownNetworks networks;
    private final PracticeNotice practice;
    private final NationalBodies nationalBodies;

    GraphQlNetworks(KnownNetworks networks, PracticeNotice practice, NationalBodies nationalBodies) {
        this.networks = networks;
        this.practice = practice;
        this.nationalBodies = nationalBodies;
    }

    @QueryMapping
    List<NationalBody> nationalBodies() {
        return nationalBodies.list();
    }

    @QueryMapping
    Optional<String> practiceNotice() {
        return practice.current();
    }

    @QueryMapping
    List<NetworkAnswer> networks() {
        return networks.list().stream().map(GraphQlNetworks::told).toList();
    }

    @QueryMapping
    Optional<NetworkAnswer> network(@Argument String code) {
        return networks.find(code).map(GraphQlNetworks::told);
    }

    private static NetworkAnswer told(Network network) {
        Network.About about = network.about();
        LatLng point = about.latitude() == null || about.longitude() == null
                ? null
                : new LatLng(about.latitude(), about.longitude());
        return new NetworkAnswer(
                network.code(),
                network.name(),
                network.isPractice(),
                about.about(),
                about.language(),
                about.area(),
                point,
                about.phone(),
                about.answered(),
                about.email(),
                about.url(),
                about.person(),
                about.rhythm(),
                about.startAGroup());
    }

    /** A network as the schema has it. */
    record NetworkAnswer(
            String code,
            String name,
            boolean practice,
            @Nullable String about,
            @Nullable String language,
            @Nullable String area,
            @Nullable LatLng point,
            @Nullable String phone,
            @Nullable String answered,
            @Nullable String email,
            @Nullable String url,
            @Nullable String person,
            @Nullable String rhythm,
            @Nullable String startAGroup) {}
}
