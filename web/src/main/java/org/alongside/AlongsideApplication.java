package org.alongside;

import org.alongside.feeds.ImportCommand;
import org.alongside.feeds.ImportsCommand;
import org.alongside.feeds.NetworkCommand;
import org.alongside.feeds.RepairCommand;
import org.alongside.feeds.UndoCommand;
import org.alongside.operations.BackupCommand;
import org.alongside.operations.RestoreCommand;
import org.alongside.operations.StartCommand;
import org.alongside.operations.WordsCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where everything begins: {@code start} opens the directory, {@code import} brings in a feed. */
@SpringBootApplication
@EnableScheduling
@Command(
        name = "alongside",
        description = "A directory and community-navigation service for peer support.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StartCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            UndoCommand.class,
            NetworkCommand.class,
            RepairCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            WordsCommand.class
        })
public class AlongsideApplication {

    public static void main(String[] args) {
        int status =
                new CommandLine(AlongsideApplication.class).execute(args.length == 0 ? new String[] {"start"} : args);
        if (status != StartCommand.STILL_RUNNING) {
            System.exit(status);
        }
    }
}
