package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.alongside.graphql.http.GraphQlRequestFilter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** A program that asks too often. */
class OftenTest {

    private final MockFilterChain beyond = new MockFilterChain();

    @Test
    void isToldHowLongToWaitInWordsInACodeAndInAHeader() throws Exception {
        MockHttpServletResponse response = ask("192.0.2.7");
        JsonNode error = Asking.JSON
                .readTree(response.getContentAsString(StandardCharsets.UTF_8))
                .at("/errors/0");
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("7");
        assertThat(response.getHeader("Access-Control-Expose-Headers")).isEqualTo("Retry-After");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("RATE_LIMIT");
        assertThat(error.at("/message").asString()).contains("7 seconds");
        assertThat(beyond.getRequest()).isNull();
    }

    @Test
    void isNobodyElse() throws Exception {
        assertThat(ask("192.0.2.8").getStatus()).isEqualTo(200);
        assertThat(beyond.getRequest()).isNotNull();
    }

    private MockHttpServletResponse ask(String from) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/graphql");
        request.setServletPath("/graphql");
        request.setRemoteAddr(from);
        request.addHeader("X-Forwarded-For", "192.0.2.9");
        request.setContentType("application/json");
        request.setContent("{\"query\": \"{ practiceNotice }\"}".getBytes(StandardCharsets.UTF_8));
        MockHttpServletResponse response = new MockHttpServletResponse();
        GraphQlRequestFilter door = new GraphQlRequestFilter(
                Map::of,
                address -> address.equals("192.0.2.7") ? Optional.of(Duration.ofSeconds(7)) : Optional.empty());
        door.doFilter(request, response, beyond);
        return response;
    }
}
