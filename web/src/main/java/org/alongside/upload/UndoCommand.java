package org.alongside.upload;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alongside.operations.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes an import back. */
@Command(
        name = "undo",
        description = "Take an import back: everything is as if it had never been, all of it or nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What later imports and people said of the same groups stays.",
            "",
            "Ends with 0: taken back; 2: nothing was changed; 3: the directory ended meanwhile: do it again."
        })
public class UndoCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RUN", description = "The import's id, from its report or from ./alongside imports.")
    private String run = "";

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        return TaskCommand.of(data, TakeBackHandlers.UNDO, Map.of("run", run));
    }
}
