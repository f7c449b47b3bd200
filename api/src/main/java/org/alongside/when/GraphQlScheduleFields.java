package org.alongside.when;

import org.alongside.graphql.Fetchers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** GraphQL fields of a schedule beyond its own components. */
@Configuration(proxyBeanMethods = false)
class GraphQlScheduleFields {

    @Bean
    RuntimeWiringConfigurer scheduleWiring() {
        return wiring -> wiring.type(
                "Schedule", schedule -> schedule.dataFetcher("rhythm", Fetchers.from(GraphQlScheduleFields::rhythm)));
    }

    private static @Nullable Rhythm rhythm(Schedule schedule) {
        return schedule.hours() == Hours.TIMED ? Rhythm.of(schedule) : null;
    }
}
