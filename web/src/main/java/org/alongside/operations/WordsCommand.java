package org.alongside.operations;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.vocabulary.WordsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts an operator's words where the directory looks for them, once every row is right. */
@Command(
        name = "words",
        description =
                "Add words, topics and rules to the vocabulary, in place of those added before. A directory that runs takes"
                        + " them in within seconds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The file is CSV with the columns id, head (doing, living-with or being-with), name_en, name_cy, everyday_en,",
            "everyday_cy, clinical_en, clinical_cy, esd (number of the LGA's service type) and reviewed_by. Several words in",
            "one field are parted by ; and a known id needs no head and name, only the words to add.",
            "",
            "Two more columns, rule and value, say who asks for what and whom a group is for, a row for each rule:",
            "  mums,same-side-as,women       under the line id,rule,value",
            "Rules are sort, same-side-as, age-from, age-to, in-language, also-asks-for, only-if-asked-for, asks-for-place,",
            "for-somebody-else, open-to-anybody and first-page. The value none takes away what is built in. A column why is for",
            "people who read the file.",
            "",
            "Ends with 0: every row is right; 1: nothing was changed."
        })
public class WordsCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "The words.")
    private Path file = Path.of("");

    @Option(names = "--check", description = "Say what the file would add; change nothing.")
    private boolean checkOnly;

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            System.err.println("There is no file " + file + " to read.");
            return FAILED;
        }
        if (!Files.isDirectory(data.path())) {
            System.err.println("There is no directory in " + data.path() + ". Name its folder with --data DIR.");
            return FAILED;
        }
        try {
            return take(data.path().resolve(WordsFile.NAME));
        } catch (IOException e) {
            System.err.println("Nothing was changed: " + e.getMessage());
            return FAILED;
        }
    }

    private int take(Path place) throws IOException {
        String words = WordsFile.read(file);
        Vocabulary after = new Vocabulary();
        List<Vocabulary.Fault> faults = after.extend(new StringReader(words));
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.err.println(file + ", " + fault.sentence()));
            System.err.println("Nothing was changed.");
            return FAILED;
        }
        Vocabulary before = new Vocabulary();
        if (Files.exists(place)) {
            before.extend(new StringReader(WordsFile.read(place)));
        }
        System.out.println("New: " + count(after, before) + ". Taken out: " + count(before, after) + ".");
        if (checkOnly) {
            System.out.println("Every row is right. Nothing was changed.");
            return 0;
        }
        Path aside = Files.writeString(place.resolveSibling(WordsFile.NAME + ".new"), words);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("They are in " + place + ".");
        return 0;
    }

    /** Counts what the first has and the second lacks. */
    private static String count(Vocabulary one, Vocabulary other) {
        Set<String> topics = one.topics().stream().map(Topic::id).collect(Collectors.toCollection(HashSet::new));
        other.topics().forEach(topic -> topics.remove(topic.id()));
        Set<Map.Entry<String, Topic.Phrase>> words = words(one);
        words.removeAll(words(other));
        Set<String> rules = new HashSet<>(one.ruleLines());
        rules.removeAll(other.ruleLines());
        return "topics " + topics.size() + ", words " + words.size()
                + (rules.isEmpty() ? "" : ", rules " + rules.size());
    }

    private static Set<Map.Entry<String, Topic.Phrase>> words(Vocabulary vocabulary) {
        return vocabulary.topics().stream()
                .flatMap(topic -> topic.words().stream().map(word -> Map.entry(topic.id(), word)))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
