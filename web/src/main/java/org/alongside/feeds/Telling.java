package org.alongside.feeds;

import java.io.IOException;
import java.util.Map;
import org.alongside.operations.DataFolder;
import org.alongside.work.Asking;
import org.alongside.work.Work;
import org.alongside.work.WorkDesk;

/** Asks for a deed that sends no file, and prints what came of it. */
final class Telling {

    private Telling() {}

    /** @return the exit status */
    static int of(DataFolder data, String deed, Map<String, String> order) throws IOException {
        Work.Ended ended = new Asking(
                        data,
                        deed,
                        order,
                        null,
                        last -> Work.Ended.with(
                                WorkDesk.BROKEN_OFF,
                                "The directory ended before it was done. Start it, and do it again: doing it twice changes nothing"
                                        + " more."))
                .end();
        (ended.exit() == 0 ? System.out : System.err).println(ended.text());
        return ended.exit();
    }
}
