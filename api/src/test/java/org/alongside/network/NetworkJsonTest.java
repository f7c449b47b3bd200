package org.alongside.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.listing.draft.DraftJson;
import org.junit.jupiter.api.Test;

/** Stores and backups hold networks as they were written before: one flat object. */
class NetworkJsonTest {

    private static final String WHOLE = """
            {"about":"Side doors","answered":"ten to four","area":"Leeds","email":"hello@example.org","hub":"leeds-001",\
            "language":"en","latitude":53.8,"longitude":-1.5,"name":"Leeds","person":"Walk in","phone":"01632 960001",\
            "rhythm":"Sea at seven","startAGroup":"Ring us","url":"https://example.org"}""";

    @Test
    void aNetworkIsOneFlatObject() {
        Network.About leeds = DraftJson.read(WHOLE, Network.About.class);
        assertThat(leeds.home().area()).isEqualTo("Leeds");
        assertThat(leeds.contact().phone()).isEqualTo("01632 960001");
        assertThat(leeds.offer().startAGroup()).isEqualTo("Ring us");
        assertThat(DraftJson.tree(DraftJson.write(leeds))).isEqualTo(DraftJson.tree(WHOLE));
    }

    @Test
    void aNetworkFileSpellsItsNamesWithUnderscores() {
        String file = "{\"name\":\"Leeds\",\"start_a_group\":\"Ring us\"}";
        assertThat(DraftJson.read(file, Network.About.class).offer().startAGroup())
                .isEqualTo("Ring us");
    }

    @Test
    void whatIsNotSaidIsNotWritten() {
        Network.About named = Network.About.named("Leeds");
        assertThat(DraftJson.write(named)).isEqualTo("{\"name\":\"Leeds\"}");
        assertThat(DraftJson.read("{\"name\":\"Leeds\"}", Network.About.class)).isEqualTo(named);
    }
}
