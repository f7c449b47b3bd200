package org.alongside.find.cards;

import java.util.Locale;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives the wording of a language. */
@Component
public class Wordings {

    private final MessageSource messages;
    private final Vocabulary vocabulary;
    private final NetworkNames networks;

    Wordings(MessageSource messages, Vocabulary vocabulary, NetworkNames networks) {
        this.messages = messages;
        this.vocabulary = vocabulary;
        this.networks = networks;
    }

    public Wording in(Locale locale) {
        return new Wording(messages, vocabulary, networks, locale);
    }
}
