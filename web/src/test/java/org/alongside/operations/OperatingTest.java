package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What OPERATING and the files beside it name is there: settings, ports, flags of Java, metrics. */
class OperatingTest {

    private static final Path GITHUB = Path.of("../.github");
    private static final Path FILES = GITHUB.resolve("operating");
    private static final Pattern SETTING = Pattern.compile("\\b(?:ALONGSIDE|SPRING|SERVER)_[A-Z_]+\\b");
    private static final Pattern RECORD =
            Pattern.compile("@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record \\w+\\(([^{]*)\\{");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern NAMED = Pattern.compile("\"?\\$?\\{?(alongside(?:\\.[a-z]+)+)");

    @Test
    void everySettingThatIsNamedExistsInTheProduct() throws IOException {
        Set<String> known = settingsOfTheProduct();
        Set<String> named = new TreeSet<>();
        for (Path file : List.of(
                GITHUB.resolve("OPERATING.md"),
                FILES.resolve("compose.yaml"),
                FILES.resolve("alongside.env"),
                FILES.resolve("alongside.service"))) {
            SETTING.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(named::add);
        }
        assertThat(named).hasSizeGreaterThan(12).allSatisfy(name -> assertThat(known)
                .contains(plain(name)));
    }

    @Test
    void javaIsStartedWithTheFlagsOfTheLauncher() throws IOException {
        List<String> launcher = flags(Files.readString(Path.of("../alongside"))
                .replaceAll("(?s).*java_flags=\\(([^)]*)\\).*", "$1")
                .replaceAll("\"[^\"]*\\$[^\"]*\"", ""));
        assertThat(launcher).contains("--enable-native-access=ALL-UNNAMED");
        String unit = Files.readString(FILES.resolve("alongside.service"));
        assertThat(flags(unit.replaceAll("(?s).*ExecStart=/usr/bin/java (.*?) -Xmx1g -jar.*", "$1")))
                .isEqualTo(launcher);
        List<String> command = words(part(service("one"), "command"));
        assertThat(command.subList(1, command.indexOf("-Xmx1g"))).isEqualTo(launcher);
        assertThat(part(service("other"), "command")).isEqualTo(part(service("one"), "command"));
    }

    @Test
    void thePortsOfTheParagraphsAgree() throws IOException {
        List<String> command = words(part(service("one"), "command"));
        String port = command.get(command.indexOf("--port") + 1);
        String proxy = Files.readString(FILES.resolve("nginx.conf"));
        assertThat(proxy).contains("server one:" + port).contains("server other:" + port);
        Map<?, ?> settings = (Map<?, ?>) part(service("one"), "environment");
        assertThat(String.valueOf(settings.get("SPRING_DATASOURCE_URL"))).startsWith("jdbc:postgresql://store:5432/");
        assertThat(settings.get("ALONGSIDE_SEARCH_HOSTS")).isEqualTo("index:9200");
        assertThat(compose().get("services")).asString().contains("store=").contains("index=");
        String metrics =
                String.valueOf(settings.get("ALONGSIDE_METRICS_ADDRESS")).replaceFirst(".*:", "");
        assertThat(Files.readString(FILES.resolve("alongside.env")))
                .contains("ALONGSIDE_METRICS_ADDRESS=127.0.0.1:" + metrics);
        assertThat(Files.readString(GITHUB.resolve("OPERATING.md")))
                .contains("http://127.0.0.1:" + metrics + "/metrics");
        assertThat(proxy).contains("listen 443 ssl");
        assertThat(words(part(service("proxy"), "ports"))).contains("443:443", "80:80");
    }

    @Test
    void everyMetricInAnAlarmIsTold() throws IOException {
        Set<String> told =
                Files.readAllLines(Path.of("../api/src/main/resources/org/alongside/metrics/told.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')).replace('.', '_'))
                        .collect(Collectors.toSet());
        Set<String> named = Pattern.compile("\\b(?:alongside|http_server|jvm|disk|process|hikaricp)_[a-z_]+")
                .matcher(Files.readString(GITHUB.resolve("OPERATING.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(told)
                .anyMatch(name::startsWith));
    }

    @Test
    void systemdTakesTheUnits() throws IOException, InterruptedException {
        assumeThat(isThere("systemd-analyze")).isTrue();
        accepts(
                "systemd-analyze",
                "verify",
                path("alongside.service"),
                path("alongside-backup.service"),
                path("alongside-backup.timer"));
    }

    @Test
    void nginxTakesItsFile(@TempDir Path folder) throws IOException, InterruptedException {
        assumeThat(isThere("nginx") && isThere("openssl")).isTrue();
        accepts(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=directory.example.org",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("cert.pem").toString());
        // The two names are known only inside the cluster.
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                Files.readString(FILES.resolve("nginx.conf"))
                        .replace("server one:", "server 127.0.0.1:")
                        .replace("server other:", "server 127.0.0.2:")
                        .replace("/etc/nginx/tls", folder.toString()));
        accepts("nginx", "-t", "-c", file.toString());
    }

    private static String path(String file) {
        return FILES.resolve(file).toAbsolutePath().normalize().toString();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void accepts(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(FILES.resolve("compose.yaml")));
    }

    private static Map<?, ?> service(String name) throws IOException {
        return (Map<?, ?>) part((Map<?, ?>) part(compose(), "services"), name);
    }

    private static Object part(Map<?, ?> whole, String name) {
        return Objects.requireNonNull(whole.get(name), name);
    }

    private static List<String> words(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<String> flags(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    /** By Spring's rule for the environment: capitals, and only letters and digits count. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Of our own code and files, and of all that Spring's libraries describe. */
    private static Set<String> settingsOfTheProduct() throws IOException {
        Set<String> names = new HashSet<>();
        for (Path module : List.of(Path.of("../api/src/main"), Path.of("src/main"))) {
            try (Stream<Path> files = Files.walk(module)) {
                for (Path file : files.filter(OperatingTest::isText).toList()) {
                    NAMED.matcher(Files.readString(file))
                            .results()
                            .map(named -> plain(named.group(1)))
                            .forEach(names::add);
                    RECORD.matcher(Files.readString(file)).results().forEach(record -> WORD.matcher(record.group(2))
                            .results()
                            .forEach(word -> names.add(plain(record.group(1) + word.group()))));
                    if (file.toString().endsWith(".yaml")) {
                        new Yaml().loadAll(Files.readString(file)).forEach(part -> flatten("", part, names));
                    }
                }
            }
        }
        for (URL described : Collections.list(
                OperatingTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = described.openStream()) {
                JsonMapper.shared()
                        .readTree(json)
                        .path("properties")
                        .forEach(property ->
                                names.add(plain(property.path("name").asString())));
            }
        }
        return names;
    }

    private static void flatten(String before, Object part, Set<String> names) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(before + "." + key, value, names));
        } else {
            names.add(plain(before));
        }
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file)
                && (file.toString().endsWith(".java") || file.toString().endsWith(".yaml"));
    }
}
