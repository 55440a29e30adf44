package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the class-path resources that {@code napi.resources} asks for. */
final class ListedResources {
    /** What a compiler reads and no programme opens. */
    private static final String OURS = "META-INF/napi4j/";

    private ListedResources() {}

    /** The names that a glob matches; warns of each glob that matches nothing. */
    static SortedSet<String> find(List<ResourceGlob> globs, List<Path> classPath, Diagnostics diagnostics)
            throws IOException {
        SortedSet<String> found = new TreeSet<>();
        if (globs.isEmpty()) {
            return found;
        }
        Set<String> names = names(classPath);
        for (ResourceGlob wanted : globs) {
            List<String> matching =
                    names.stream().filter(wanted.glob()::matches).toList();
            found.addAll(matching);
            if (matching.isEmpty()) {
                diagnostics.report(Diagnostic.of(
                                DiagnosticCode.N1010, "no resource of the class path matches `" + wanted.glob() + "`")
                        .at(wanted.span())
                        .help("patterns start at `src/main/resources` or at the root of a library's jar; `**` crosses"
                                + " folders, `*` does not"));
            }
        }
        return found;
    }

    private static SortedSet<String> names(List<Path> classPath) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry)) {
                add(entry, names);
            } else if (Files.isRegularFile(entry)) {
                try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                    add(jar.getPath("/"), names);
                }
            }
        }
        return names;
    }

    private static void add(Path root, Set<String> names) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(".class") && !name.startsWith(OURS))
                    .forEach(names::add);
        }
    }
}
