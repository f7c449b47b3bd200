package org.alongside.task;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;

/** Shows the progress of a task: a bar on a terminal, elsewhere a line every few seconds. */
final class ProgressLine {

    private static final long EVERY_NANOS = 3_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private String phase = "";
    private String shown = "";
    private long last;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressLine onTheTerminal() {
        Console console = System.console();
        return new ProgressLine(System.out, console != null && console.isTerminal());
    }

    void show(Task.Status status) {
        String line = line(status);
        boolean isNew = !status.phase().equals(phase);
        if (line.equals(shown) || (!terminal && !isNew && System.nanoTime() - last < EVERY_NANOS)) {
            return;
        }
        last = System.nanoTime();
        phase = status.phase();
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        } else {
            out.println(line);
        }
        shown = line;
        out.flush();
    }

    /** What follows begins in a line of its own. */
    void end() {
        if (terminal && !shown.isEmpty()) {
            out.print("\r" + " ".repeat(shown.length()) + "\r");
        }
    }

    private String line(Task.Status status) {
        if (status.of() == 0) {
            String many = status.done() == 0 ? "" : String.format(Locale.ROOT, ": %,d", status.done());
            return "  " + status.phase() + many + " ...";
        }
        String counted = String.format(Locale.ROOT, "%,d of %,d", status.done(), status.of());
        int full = (int) ((long) WIDTH * status.done() / status.of());
        return terminal
                ? "  " + status.phase() + " [" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] " + counted
                : "  " + status.phase() + ": " + counted;
    }
}
