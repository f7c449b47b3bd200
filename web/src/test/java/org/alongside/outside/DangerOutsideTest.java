package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where danger is heard, what is open now near the person stands before anything that is shut. */
class DangerOutsideTest {

    @TempDir
    static Path folder = Path.of("");

    @Test
    void whatIsOpenNowStandsBeforeWhatIsShut() throws IOException {
        try (Product product = Product.start(folder.resolve("directory"), "--empty")) {
            Path feed = Files.writeString(folder.resolve("feed.csv"), """
                    id,name,description,kind,offers,topics,city,postal_code,hours
                    open,Open Harbour,A crisis house.,peer-service,crisis-alternative,crisis,Leeds,LS1,open-all-hours
                    shut,Shut Harbour,Thoughts of suicide.,self-help-group,group,suicidal-thoughts,Leeds,LS1,by-arrangement
                    """);
            Command.Ended ended = Command.run(
                    "import",
                    feed.toString(),
                    "--network",
                    "leeds",
                    "--data",
                    product.data().toString());
            assertThat(ended.status()).as(ended.said()).isZero();
            String page = product.get("/search?q=i+want+to+die&place=Leeds").body();
            assertThat(page).contains("Open now near you", "may be shut just now");
            assertThat(page.indexOf("Open Harbour")).isPositive().isLessThan(page.indexOf("id=\"ask\""));
            assertThat(page.indexOf("Shut Harbour")).isGreaterThan(page.indexOf("id=\"ask\""));
        }
    }
}
