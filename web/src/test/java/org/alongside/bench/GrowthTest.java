package org.alongside.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void growthIsHowManyTimesAsLongASearchOverHttpTakes() {
        assertThat(Growth.between(20, table("0.80", "2.00"), 200, table("1.20", "8.00")))
                .hasValue("Growth over HTTP from 20 to 200 listings: p50 1.5 times, p99 4.0 times.%n".formatted());
    }

    @Test
    void aTableWithoutTimesTellsNothing() {
        assertThat(Growth.between(20, "no table", 200, table("1.20", "8.00"))).isEmpty();
    }

    private static String table(String median, String tail) {
        return """
                | | plain Lucene, in process | ratio | GraphQL over HTTP | ratio |
                | search p50, ms | 0.50 | 1.00 | %s | 1.60 |
                | search p99, ms | 1.50 | 1.00 | %s | 1.33 |
                """.formatted(median, tail);
    }
}
