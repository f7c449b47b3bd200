package org.alongside.launch;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.alongside.backup.BackupCommand;
import org.alongside.backup.RestoreCommand;
import org.alongside.operations.OpeningFailure;
import org.alongside.operations.StartCommand;
import org.alongside.operations.Version;
import org.alongside.operations.WordsCommand;
import org.alongside.upload.ImportCommand;
import org.alongside.upload.ImportsCommand;
import org.alongside.upload.NetworkCommand;
import org.alongside.upload.RepairCommand;
import org.alongside.upload.ReviewCommand;
import org.alongside.upload.UndoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where everything begins: {@code start} opens the directory, {@code import} brings in a feed. */
@Command(
        name = "alongside",
        description = "A directory and community-navigation service for peer support.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            StartCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            UndoCommand.class,
            NetworkCommand.class,
            RepairCommand.class,
            ReviewCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            WordsCommand.class
        })
public class AlongsideCommand {

    public static void main(String[] args) {
        int status = new CommandLine(AlongsideCommand.class)
                .setExecutionExceptionHandler(AlongsideCommand::told)
                .execute(args.length == 0 ? new String[] {"start"} : args);
        if (status != StartCommand.STILL_RUNNING) {
            sayLastWords();
            System.exit(status);
        }
    }

    /** Whatever a command did not expect is told in one sentence, too. */
    private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(OpeningFailure.describe(failure, Path.of("").toAbsolutePath()));
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    /** The launcher passes on what is told as an error through a process of its own, which is given a moment to tell all of it. */
    private static void sayLastWords() {
        System.err.close();
        ProcessHandle.current().children().forEach(child -> child.onExit()
                .completeOnTimeout(child, 2, TimeUnit.SECONDS)
                .join());
    }
}
