package org.alongside.vocabulary;

import java.util.Collection;
import java.util.List;
import org.alongside.graphql.Fetchers;
import org.alongside.language.Language;
import org.alongside.language.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Controller;

/** The topics, for programs. Clinical words are left out: nobody sees them who did not type them. */
@Controller
class GraphQlTopics {

    private final Vocabulary vocabulary;

    GraphQlTopics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @QueryMapping
    Collection<Topic> topics(@Argument Topic.@Nullable Head head) {
        return head == null ? List.copyOf(vocabulary.topics()) : vocabulary.under(head);
    }

    @Bean
    static RuntimeWiringConfigurer topicWiring() {
        return wiring -> wiring.type("Topic", topic -> topic.dataFetcher("label", Fetchers.text(GraphQlTopics::label))
                .dataFetcher("everydayWords", Fetchers.from(Topic::everyday)));
    }

    private static LocalizedText label(Topic topic, Language language) {
        boolean inWelsh = language == Language.CY && !topic.welshName().isBlank();
        return inWelsh
                ? new LocalizedText(topic.welshName(), Language.CY)
                : new LocalizedText(topic.name(), Language.EN);
    }
}
