package org.alongside.graphql;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** A meeting ends when its group says so, and else nobody knows. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoInventedEndTest {

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    @Test
    void aMeetingWithoutAnEndHasNone() {
        directory.holds(aService()
                .named("Open evening")
                .schedule(Schedule.timed(LocalDate.of(2026, 12, 1), null, LocalTime.of(19, 0), null)));
        JsonNode meeting = new Asking(environment)
                .query("{ listings(first: 1) { edges { node { nextDates(first: 1) { start end } } } } }")
                .data("/listings/edges/0/node/nextDates/0");
        assertThat(meeting.at("/start").asString()).isEqualTo("2026-12-01T19:00:00Z");
        assertThat(meeting.at("/end").isNull()).isTrue();
    }
}
