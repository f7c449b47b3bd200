package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers for developers name only what exists: packages, files, classes, test methods and commands. */
class PapersTest {

    private static final Path HOME = Path.of("..");
    private static final List<String> MODULES = List.of("api", "indexer", "web");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
    private static final Pattern PACKAGE_ROW =
            Pattern.compile("^\\| \\[`[a-z.]+`]\\(\\.\\./(\\w+/src/main/java/[a-z/]+)\\) \\|", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile("\\./alongside (?:--no-install )?([a-z]+)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w…-])((?:[A-Z][a-z0-9]+){2,}(?:\\.[a-z]\\w+)?)\\b");
    /** Names of systemd, written like classes. */
    private static final Set<String> FOREIGN = Set.of("ExecStart", "SystemMaxUse");

    @Test
    void architectureHasARowForEveryPackageAndForNoOther() throws IOException {
        String paper = Files.readString(HOME.resolve(".github/ARCHITECTURE.md"));
        Set<String> packages = javaFiles("src/main/java").stream()
                .map(file -> HOME.relativize(file.getParent()).toString())
                .collect(Collectors.toSet());
        assertThat(found(PACKAGE_ROW, paper)).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path paper : papers()) {
            assertThat(found(LINK, Files.readString(paper)))
                    .as(paper.toString())
                    .allSatisfy(link -> assertThat(paper.resolveSibling(link)).exists());
        }
    }

    @Test
    void everyClassAndMethodInBackticksExists() throws IOException {
        Map<String, String> classes = new HashMap<>();
        for (Path file : javaFiles("src")) {
            classes.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
        }
        for (Path paper : papers()) {
            assertThat(named(Files.readString(paper)))
                    .as(paper.toString())
                    .filteredOn(name -> !isKnown(classes, name.split("\\.")))
                    .isEmpty();
        }
    }

    /**
     * @param name a class, and perhaps a method of it
     */
    private static boolean isKnown(Map<String, String> classes, String... name) {
        String source = classes.getOrDefault(name[0], "");
        return Pattern.compile("\\b" + name[name.length - 1] + "\\b")
                .matcher(source)
                .find();
    }

    @Test
    void everyCommandIsInTheLaunchersHelp() throws IOException {
        List<String> known = found(COMMAND, Files.readString(HOME.resolve("alongside")));
        for (Path paper : papers()) {
            assertThat(known).as(paper.toString()).containsAll(found(COMMAND, Files.readString(paper)));
        }
    }

    private static List<String> named(String paper) {
        return found(CODE, paper).stream()
                .flatMap(code -> found(CLASS, code).stream())
                .filter(name -> !FOREIGN.contains(name))
                .toList();
    }

    /** The first group of each match. */
    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> papers() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(".github"))) {
            return Stream.concat(Stream.of(HOME.resolve("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> javaFiles(String below) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(HOME.resolve(module).resolve(below))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
