package org.alongside.network;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The sentence every answer of a practice directory carries. */
@Component
public class PracticeNotice {

    public static final String SENTENCE = "Practice data: these groups are not real";

    private final Networks networks;

    PracticeNotice(Networks networks) {
        this.networks = networks;
    }

    /** Nothing in a real directory. */
    public Optional<String> current() {
        return networks.isPractice() ? Optional.of(SENTENCE) : Optional.empty();
    }

    /** Response extensions: {@code practice} and the notice; empty in a real directory. */
    public Map<String, String> extensions() {
        return current().map(sentence -> Map.of("practice", sentence)).orElse(Map.of());
    }
}
