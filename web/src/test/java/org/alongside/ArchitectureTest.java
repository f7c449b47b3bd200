package org.alongside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.importing.FeedImport;
import org.alongside.search.ListingSearch;
import org.alongside.understanding.Words;

/** The house, in words: which module may see which, and where the engine is allowed. */
@AnalyzeClasses(
        packages = "org.alongside",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestKit.class})
class ArchitectureTest {

    /** The test kit of another module is a folder while one works and a jar in a whole build. */
    static final class NoTestKit implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final DescribedPredicate<JavaClass> API = of("api", ListingSearch.class);
    private static final DescribedPredicate<JavaClass> INDEXER = of("indexer", FeedImport.class);
    private static final DescribedPredicate<JavaClass> WEB = of("web", AlongsideApplication.class);

    @ArchTest
    static final ArchRule theCentreImportsNothingOfOurs =
            noClasses().that(API).should().dependOnClassesThat(INDEXER.or(WEB));

    @ArchTest
    static final ArchRule theIndexerDoesNotKnowTheSite =
            noClasses().that(INDEXER).should().dependOnClassesThat(WEB);

    @ArchTest
    static final ArchRule onlyUploadSeesTheIndexer = noClasses()
            .that(WEB)
            .and()
            .resideOutsideOfPackage("org.alongside.upload..")
            .should()
            .dependOnClassesThat(INDEXER);

    @ArchTest
    static final ArchRule luceneStaysInItsRooms = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.alongside.search.lucene..",
                    // How words are analysed.
                    "org.alongside.search.index..",
                    "org.alongside.understanding..",
                    "org.alongside.language..",
                    // The files of the index.
                    "org.alongside.search.upkeep..")
            // No index: one formula for distance (LatLng), shapes of areas (DrawnAreas), and faults recognised by their
            // class.
            .and()
            .haveNameNotMatching(".*\\.(DrawnAreas|EngineFaults|LatLng)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.hibernate.search.backend.lucene..");

    @ArchTest
    static final ArchRule hibernateSearchStaysBehindThePort = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.alongside.search.index..",
                    "org.alongside.search.query..",
                    "org.alongside.search.lucene..",
                    "org.alongside.search.cluster..",
                    "org.alongside.search.upkeep..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hibernate.search.(mapper|engine|backend)..");

    @ArchTest
    static final ArchRule thePortKnowsNoEngine = noClasses()
            .that()
            .resideInAPackage("org.alongside.search")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.hibernate..", "org.springframework..");

    @ArchTest
    static final ArchRule onlyTheClusterIsAskedInJson = noClasses()
            .that()
            .resideOutsideOfPackage("org.alongside.search.cluster..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.gson..");

    @ArchTest
    static final ArchRule theSentenceModelStaysInItsPackage = noClasses()
            .that()
            .resideOutsideOfPackage("org.alongside.meaning..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..");

    /** A document depends on the listing alone: of the parser it needs the words only, and it changes nothing in what it asks. */
    @ArchTest
    static final ArchRule writingADocumentHasNoEffects = noClasses()
            .that()
            .resideInAPackage("org.alongside.search.index..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.alongside.understanding..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Words.class))))
            .orShould()
            .callMethodWhere(
                    DescribedPredicate.describe("a method of ours returns nothing", ArchitectureTest::returnsNothing));

    @ArchTest
    static final ArchRule noCircleBetweenPackages =
            SlicesRuleDefinition.slices().matching("org.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyOneDoorLeadsToTheNetwork = noClasses()
            .that()
            .resideOutsideOfPackage("org.alongside.outbound..")
            // Commands speak to the directory that runs on this machine.
            .and()
            .doNotHaveSimpleName("RunningDirectory")
            .and()
            .doNotHaveSimpleName("BackupCommand")
            .and()
            .doNotHaveSimpleName("LoopbackClient")
            // The operator's own cluster is asked through Hibernate Search's client, and before there is one what it
            // is.
            .and()
            .haveNameNotMatching("org\\.alongside\\.search\\.cluster\\..*|org\\.alongside\\.cluster\\.EngineProbe.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "org.apache.hc..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive.function.client..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|HttpURLConnection|URLConnection)");

    @ArchTest
    static final ArchRule noRoomIsNamedAfterNothing = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..service..", "..dto..", "..impl..", "..model..")
            .allowEmptyShould(true);

    @ArchTest
    static void noPackageLiesInTwoModules(JavaClasses all) {
        Map<String, Set<String>> modules = all.stream()
                .filter(one -> one.getSource().isPresent())
                .filter(one -> !isOfATestJar(one))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.mapping(ArchitectureTest::module, Collectors.toCollection(TreeSet::new))));
        assertThat(modules)
                .isNotEmpty()
                .allSatisfy((room, in) -> assertThat(in).as(room).hasSize(1));
    }

    @ArchTest
    static void noSimpleNameTwiceInAModule(JavaClasses all) {
        Map<String, List<String>> names = all.stream()
                // A nested type is called by the name of the type around it, too.
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
                .filter(one -> !isOfATestJar(one))
                .collect(Collectors.groupingBy(
                        one -> module(one) + " " + one.getSimpleName(),
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        names.values().removeIf(classes -> classes.size() == 1);
        assertThat(names).isEmpty();
    }

    /**
     * Records with more than ten components. Those of the first line have a component for each key of stored JSON or of the GraphQL schema;
     * the others are still to be grouped.
     */
    private static final Set<String> WIDE_RECORDS =
            Set.of("Draft", "Who", "MeetingPlace", "Schedule", "Connection", "ParsedQuery");

    @ArchTest
    static void noRecordHasMoreThanTenComponents(JavaClasses all) {
        assertThat(all)
                .filteredOn(JavaClass::isRecord)
                .filteredOn(one -> !WIDE_RECORDS.contains(one.getSimpleName()))
                .allSatisfy(one -> assertThat(one.reflect().getRecordComponents())
                        .as(one.getName())
                        .hasSizeLessThanOrEqualTo(10));
    }

    /** Files with more than 300 lines, still to be split; none may be added. */
    private static final Set<String> LONG_FILES = Set.of("Results.java");

    @ArchTest
    static void filesAndPackagesAreSmall(JavaClasses all) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("api", "indexer", "web")) {
            try (Stream<Path> sources = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                sources.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(files)
                .filteredOn(file -> !LONG_FILES.contains(file.getFileName().toString()))
                .allSatisfy(file ->
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300));
        assertThat(files.stream().collect(Collectors.groupingBy(Path::getParent)))
                .allSatisfy((folder, inside) ->
                        assertThat(inside).as(folder.toString()).hasSizeLessThanOrEqualTo(20));
    }

    private static boolean returnsNothing(JavaMethodCall call) {
        return List.of("org.alongside.place", "org.alongside.understanding", "org.alongside.vocabulary")
                        .contains(call.getTargetOwner().getPackageName())
                && call.getTarget().getRawReturnType().isEquivalentTo(void.class);
    }

    private static DescribedPredicate<JavaClass> of(String name, Class<?> oneOfThem) {
        String root = root(
                oneOfThem.getProtectionDomain().getCodeSource().getLocation().toString());
        // A packaged build unpacks classes of others beside those of web.
        return DescribedPredicate.describe(
                "classes of " + name,
                one -> one.getPackageName().startsWith("org.alongside")
                        && one.getSource()
                                .map(source -> source.getUri().toString())
                                .filter(source -> source.contains(root))
                                .isPresent());
    }

    /** Folder of classes or jar, whichever Maven hands over. */
    private static String root(String location) {
        List<String> parts = Arrays.asList(location.replaceAll("/$", "").split("/"));
        return String.join("/", parts.subList(Math.max(0, parts.size() - 3), parts.size()));
    }

    /** A packaged build has the test kit of {@code api} on the class path as a jar, which no option takes for tests. */
    private static boolean isOfATestJar(JavaClass one) {
        return one.getSource()
                .map(source -> source.getUri().toString().contains("-tests.jar"))
                .orElse(false);
    }

    private static String module(JavaClass one) {
        return Map.of("api", API, "indexer", INDEXER, "web", WEB).entrySet().stream()
                .filter(module -> module.getValue().test(one))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none");
    }
}
