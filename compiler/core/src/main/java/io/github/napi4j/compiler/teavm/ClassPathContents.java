package io.github.napi4j.compiler.teavm;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the entries of a class path bring besides classes, below {@code META-INF/napi4j}; where two bring the same, the
 * first wins.
 *
 * @param teavmRuntime files that take the place of TeaVM's C runtime, by name
 * @param natives C sources and headers, by path below {@code c}
 * @param exporters classes whose {@code @Export} methods C calls: lines of {@code exports}
 * @param replacements classes of the class library to the classes with methods for them: lines of {@code replacements}
 * @param guarded classes of the class library to their methods that exclude each other: lines of {@code guarded}
 * @param scratch classes of the class library to the static fields whose objects they only use for room: lines of
 *     {@code scratch}
 */
record ClassPathContents(
        SortedMap<String, byte[]> teavmRuntime,
        SortedMap<String, byte[]> natives,
        Set<String> exporters,
        Map<String, List<String>> replacements,
        Map<String, List<String>> guarded,
        Map<String, List<String>> scratch) {

    private static final String FOLDER = "META-INF/napi4j";

    static ClassPathContents read(List<Path> classPath) throws IOException {
        var contents = new ClassPathContents(
                new TreeMap<>(),
                new TreeMap<>(),
                new LinkedHashSet<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                contents.add(entry.resolve(FOLDER));
            } else if (Files.isRegularFile(entry)) {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    contents.add(jar.getPath("/").resolve(FOLDER));
                }
            }
        }
        return contents;
    }

    private void add(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        addFiles(folder.resolve("teavm"), teavmRuntime);
        addFiles(folder.resolve("c"), natives);
        exporters.addAll(lines(folder.resolve("exports")));
        addLists(folder.resolve("replacements"), replacements);
        addLists(folder.resolve("guarded"), guarded);
        addLists(folder.resolve("scratch"), scratch);
    }

    private static void addLists(Path file, Map<String, List<String>> lists) throws IOException {
        for (String line : lines(file)) {
            String[] sides = line.split("=", -1);
            if (sides.length != 2) {
                throw new IOException("not `class = list` in " + file.getFileName() + ": " + line);
            }
            lists.putIfAbsent(sides[0].strip(), List.of(sides[1].strip().split("\\s*,\\s*")));
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void addFiles(Path folder, SortedMap<String, byte[]> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.putIfAbsent(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
