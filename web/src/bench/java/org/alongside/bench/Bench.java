package org.alongside.bench;

import picocli.CommandLine;

/** Where the bench begins; the launcher starts it beside the product, whose classes it measures. */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(BenchCommand.class).execute(args));
    }
}
