package org.alongside.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A room is as full as it can be; somebody else comes. */
class RoomsTest {

    private final Bulkheads rooms = new Bulkheads();
    private final List<Bulkhead> inside = new ArrayList<>();

    @AfterEach
    void everybodyLeaves() {
        inside.forEach(Bulkhead::leave);
    }

    @Test
    void whoComesToAFullRoomIsToldToComeAgainAndAllOthersAreAnswered() throws Exception {
        fill(Bulkhead.PAGES);
        MockHttpServletResponse answer = ask("/topic/bereavement");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        for (String other :
                List.of("/", "/help", "/listing/1", "/graphql", "/suggest", "/map/places.json", "/site.css", "/none")) {
            assertThat(ask(other).getStatus()).as(other).isEqualTo(200);
        }
        everybodyLeaves();
        inside.clear();
        assertThat(ask("/search").getStatus()).isEqualTo(200);
    }

    @Test
    void whereAllRoomsAreFullHelpAndTheFirstPageHaveThreadsLeft() throws Exception {
        for (Bulkhead room : Bulkhead.values()) {
            fill(room);
        }
        assertThat(inside.size()).isLessThanOrEqualTo(Bulkhead.THREADS - 10);
        assertThat(ask("/help").getStatus()).isEqualTo(200);
        assertThat(ask("/").getStatus()).isEqualTo(200);
        assertThat(ask("/listing/2").getStatus()).isEqualTo(503);
    }

    private void fill(Bulkhead room) {
        while (room.enter()) {
            inside.add(room);
        }
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        rooms.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
