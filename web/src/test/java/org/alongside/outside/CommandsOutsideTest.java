package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the launcher with every flag its help names, on a directory the product made, running and stopped. */
class CommandsOutsideTest {

    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z]+(?:-[a-z]+)*");
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    Path folder = Path.of("");

    private final Set<String> tried = new TreeSet<>();

    @Test
    void eachEndsAsItsHelpSays() throws IOException {
        String data = folder.resolve("directory").toString();
        String feed = feed("one", "two", "three");
        // A directory that is not there is never made by a mistake in its name.
        ends(2, "import", feed, "--network", "north", "--data", data);
        ends(0, "import", feed, "--network", "north", "--new", "--licence", "OGL-3.0", "--data", data);
        try (Product product =
                Product.start(folder.resolve("directory"), "--empty", "--existing", "--host", "127.0.0.1")) {
            note("start", "--port", "--empty", "--existing", "--host", "--data");
            whileItRuns(product, data);
            product.stop();
        }
        whileItIsStopped(data);
        everyFlagWasTried();
    }

    private void whileItRuns(Product product, String data) throws IOException {
        assertThat(product.get("/network/north").body()).contains("Group one", "Group three");
        ends(0, "import", feed("one"), "--network", "north", "--dry-run", "--allow-shrink", "--data", data);
        assertThat(product.get("/network/north").body()).contains("Group three");
        Path report = folder.resolve("report.json");
        String added = ends(
                0,
                "import",
                feed("four"),
                "--network",
                "north",
                "--add",
                "--report",
                report.toString(),
                "--data",
                data);
        assertThat(report).content().contains("north");
        assertThat(product.get("/network/north").body()).contains("Group one", "Group four");
        String run =
                RUN.matcher(added).results().map(MatchResult::group).findFirst().orElseThrow();
        assertThat(ends(0, "imports", "--network", "north", "--data", data)).contains(run);
        ends(0, "undo", run, "--data", data);
        assertThat(product.get("/network/north").body()).contains("Group one").doesNotContain("Group four");
        ends(2, "undo", "no-such-run", "--data", data);
        assertThat(ends(0, "repair", "--data", data)).contains("Index and store are equal");
        ends(0, "backup", folder.resolve("running.zip").toString(), "--data", data);
        ends(0, "words", words(), "--check", "--data", data);
        aRuleHoldsWithoutARestart(product, data);
        ends(1, "start", "--data", data);
        ends(0, "import", feed("five"), "--network", "south", "--data", data);
        ends(0, "network", "remove", "south", "--yes", "--data", data);
        assertThat(product.get("/network/south").statusCode()).isEqualTo(404);
    }

    private void aRuleHoldsWithoutARestart(Product product, String data) throws IOException {
        Path rules = folder.resolve("rules.csv");
        Files.writeString(rules, "id,rule,value\nmenopause,first-page,next\n");
        assertThat(Command.run("words", rules.toString(), "--data", data).err())
                .contains("line 2, column value: must be a number from 1 to 9");
        assertThat(product.get("/").body()).doesNotContain("/topic/menopause");
        Files.writeString(rules, "id,rule,value\nmenopause,first-page,1\n");
        ends(0, "words", rules.toString(), "--data", data);
        for (int tries = 0; tries < 60 && !product.get("/").body().contains("/topic/menopause"); tries++) {
            Product.pause(500);
        }
        assertThat(product.get("/").body()).contains("/topic/menopause");
    }

    private void whileItIsStopped(String data) throws IOException {
        ends(0, "imports", "--profile", "own", "--data", data);
        ends(0, "import", feed("six"), "--network", "east", "--remove-practice", "--profile", "own", "--data", data);
        assertThat(ends(0, "repair", "--profile", "own", "--data", data)).contains("Index and store are equal");
        ends(0, "network", "remove", "east", "--yes", "--profile", "own", "--data", data);
        String backup = folder.resolve("stopped.zip").toString();
        ends(0, "backup", backup, "--profile", "own", "--data", data);
        ends(2, "undo", "no-such-run", "--profile", "own", "--data", data);
        ends(0, "words", words(), "--check", "--profile", "own", "--data", data);
        ends(
                0,
                "restore",
                backup,
                "--profile",
                "own",
                "--data",
                folder.resolve("again").toString());
        assertThat(Command.run("restore", backup, "--data", data).status()).isNotZero();
        try (Product again = Product.start(folder.resolve("again"), "--profile", "own", "--empty")) {
            note("start", "--profile");
            assertThat(again.get("/network/north").body()).contains("Group one", "Group three");
        }
    }

    private void everyFlagWasTried() {
        for (String command : Set.of(
                "start", "import", "imports", "undo", "network remove", "repair", "backup", "restore", "words")) {
            String[] help = (command + " --help").split(" ");
            String said = Command.run(help).out();
            Set<String> flags = FLAG.matcher(said)
                    .results()
                    .map(MatchResult::group)
                    .filter(flag -> !flag.equals("--help") && !flag.equals("--version"))
                    .map(flag -> command + " " + flag)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(flags).as(command).isNotEmpty();
            assertThat(tried).as(command).containsAll(flags);
        }
    }

    /** Ends with this status and without a word of Java. */
    private String ends(int status, String... words) {
        note(words[0].equals("network") ? "network remove" : words[0], words);
        Command.Ended ended = Command.run(words);
        assertThat(ended.status())
                .as(String.join(" ", words) + "\n" + ended.said())
                .isEqualTo(status);
        assertThat(ended.said()).isNotBlank().doesNotContain("Exception", "\tat ", "WARNING");
        return ended.said();
    }

    private void note(String command, String... words) {
        Arrays.stream(words).filter(word -> word.startsWith("--")).forEach(flag -> tried.add(command + " " + flag));
    }

    private String feed(String... names) throws IOException {
        String rows = Arrays.stream(names)
                .map(name -> name + ",Group " + name + ",online")
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(String.join("-", names) + ".csv"), "id,name,attendance\n" + rows + "\n")
                .toString();
    }

    private String words() throws IOException {
        return Files.writeString(folder.resolve("words.csv"), "id,everyday_en\nwalking,a nice amble\n")
                .toString();
    }
}
