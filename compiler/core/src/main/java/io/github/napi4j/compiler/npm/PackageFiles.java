package io.github.napi4j.compiler.npm;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of an npm package, by path with {@code /} from its root. */
public final class PackageFiles {

    private final SortedMap<String, byte[]> content;

    private PackageFiles(SortedMap<String, byte[]> content) {
        this.content = content;
    }

    /** The paths, in order. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(content.keySet()));
    }

    /** A copy of a file's bytes; throws {@link IllegalArgumentException} for a path that the package lacks. */
    public byte[] bytes(String name) {
        byte[] bytes = content.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("not in the package: " + name);
        }
        return bytes.clone();
    }

    /** A text file's content. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** Collects files. */
    static final class Builder {

        private final SortedMap<String, byte[]> content = new TreeMap<>();

        void add(String name, byte[] bytes) {
            if (content.putIfAbsent(name, bytes) != null) {
                throw new IllegalStateException("two files of the package are called " + name);
            }
        }

        void add(String name, String text) {
            add(name, text.getBytes(StandardCharsets.UTF_8));
        }

        SortedSet<String> names() {
            return new TreeSet<>(content.keySet());
        }

        PackageFiles build() {
            return new PackageFiles(new TreeMap<>(content));
        }
    }
}
