package org.alongside.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import. It is opened twice: once to check it whole, once to bring it in. */
public record FeedFile(String name, Content content) {

    private static final int LONGEST_NAME = 255;

    /** Opens a fresh stream on the same bytes each time. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public FeedFile {
        String last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "");
        name = last.substring(0, Math.min(last.length(), LONGEST_NAME));
    }

    public static FeedFile at(Path path) {
        return new FeedFile(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
    }

    public static FeedFile at(URL resource) {
        return new FeedFile(resource.getPath(), resource::openStream);
    }

    public static FeedFile of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new FeedFile(name, () -> new ByteArrayInputStream(copy));
    }
}
