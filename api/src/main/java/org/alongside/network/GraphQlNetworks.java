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
        return networks.list().stream().map(NetworkAnswer::of).toList();
    }

    @QueryMapping
    Optional<NetworkAnswer> network(@Argument String code) {
        return networks.find(code).map(NetworkAnswer::of);
    }

    /** A network as the schema has it: each method is one of its fields. */
    record NetworkAnswer(String code, String name, boolean practice, Network.About own) {

        static NetworkAnswer of(Network network) {
            return new NetworkAnswer(network.code(), network.name(), network.isPractice(), network.about());
        }

        public @Nullable LatLng point() {
            return own.home().point();
        }

        public @Nullable String about() {
            return own.about();
        }

        public @Nullable String language() {
            return own.language();
        }

        public @Nullable String area() {
            return own.home().area();
        }

        public @Nullable String phone() {
            return own.contact().phone();
        }

        public @Nullable String answered() {
            return own.contact().answered();
        }

        public @Nullable String email() {
            return own.contact().email();
        }

        public @Nullable String url() {
            return own.contact().url();
        }

        public @Nullable String person() {
            return own.offer().person();
        }

        public @Nullable String rhythm() {
            return own.offer().rhythm();
        }

        public @Nullable String startAGroup() {
            return own.offer().startAGroup();
        }
    }
}
