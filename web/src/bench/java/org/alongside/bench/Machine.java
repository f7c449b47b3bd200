package org.alongside.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/** The machine, as far as the system describes it. */
final class Machine {

    private Machine() {}

    static String describe() {
        return "%d cores of %s, %s, heap at most %d MB; Java %s, Lucene %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        first(Path.of("/proc/cpuinfo"), "model name"),
                        System.getProperty("os.name"),
                        heapAtMost(),
                        Runtime.version(),
                        Version.LATEST);
    }

    /** Heap in use after a full collection, in MB. */
    static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The most the heap may grow to, in MB: {@code -Xmx}, or what Java makes of the machine. */
    static long heapAtMost() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /** All resident memory of this process, mapped index files included, as Linux reports it. */
    static String resident() {
        String kilobytes = first(Path.of("/proc/self/status"), "VmRSS").replaceAll("\\D", "");
        return kilobytes.isEmpty() ? "not told by this system" : (Long.parseLong(kilobytes) >> 10) + " MB";
    }

    private static String first(Path file, String key) {
        Predicate<String> asked = line -> line.startsWith(key);
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(asked)
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
