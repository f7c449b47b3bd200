package org.alongside.bench.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.alongside.bench.Bench;

/**
 * How to start the program that runs here once more. Folders of classes are packed first: only jars can be archived by the JVM, which halves
 * what each of many starts costs.
 */
final class FaultClassPath {

    private FaultClassPath() {}

    /** The part of the command line from the class path to the main class. */
    static List<String> arguments(Path folder) throws IOException {
        String here = System.getProperty("java.class.path");
        List<String> jars = new ArrayList<>();
        for (String entry : here.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            jars.add(
                    Files.isDirectory(path)
                            ? pack(path, folder.resolve(jars.size() + ".jar")).toString()
                            : entry);
        }
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("classes.jsa"),
                "-cp",
                String.join(File.pathSeparator, jars),
                Bench.class.getName());
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(classes)) {
            files = inside.filter(path -> !path.equals(classes)).sorted().toList();
        }
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out)) {
            for (Path file : files) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                packed.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, packed);
                }
            }
        }
        return jar;
    }
}
