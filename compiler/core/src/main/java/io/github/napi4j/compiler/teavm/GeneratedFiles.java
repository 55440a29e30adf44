package io.github.napi4j.compiler.teavm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.teavm.vm.BuildTarget;

/** The files of one compilation, held in memory until all of them are known. */
final class GeneratedFiles implements BuildTarget {
    private final SortedMap<String, byte[]> contents = new TreeMap<>();

    @Override
    public OutputStream createResource(String name) {
        return new ByteArrayOutputStream() {
            @Override
            public void close() {
                contents.put(name, toByteArray());
            }
        };
    }

    void add(String name, byte[] content) {
        contents.put(name, content);
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(contents.keySet());
    }

    /**
     * Makes a folder hold these files and no others; files that are right already stay untouched, so that their times
     * say when their content changed.
     */
    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var entry : contents.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!hasContent(file, entry.getValue())) {
                Files.createDirectories(file.getParent());
                Files.write(file, entry.getValue());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!contents.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
    }

    private static boolean hasContent(Path file, byte[] content) throws IOException {
        try {
            return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
