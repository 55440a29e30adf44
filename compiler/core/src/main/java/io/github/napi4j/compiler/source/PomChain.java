package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.workspace.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files on which Maven's answer depends: a pom, the parents that lie in folders above it, and Maven's configuration.
 *
 * @param files those that exist, in a fixed order
 */
record PomChain(List<Path> files) {
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);
    private static final Pattern RELATIVE_PATH = Pattern.compile("<relativePath>\\s*(.*?)\\s*</relativePath>");
    private static final int DEEPEST = 20;

    static PomChain of(Path pom) {
        List<Path> files = new ArrayList<>();
        Path next = pom;
        while (Files.isRegularFile(next) && files.size() < DEEPEST && !files.contains(next)) {
            files.add(next);
            Matcher parent = PARENT.matcher(text(next));
            if (!parent.find()) {
                break;
            }
            Matcher relative = RELATIVE_PATH.matcher(parent.group(1));
            Path path = next.resolveSibling(relative.find() ? relative.group(1) : "../pom.xml")
                    .normalize();
            next = Files.isDirectory(path) ? path.resolve("pom.xml") : path;
        }
        files.addAll(List.of(
                Path.of(System.getProperty("user.home", "."), ".m2", "settings.xml"),
                pom.resolveSibling(".mvn").resolve("maven.config"),
                pom.resolveSibling(".mvn").resolve("jvm.config")));
        return new PomChain(files.stream().filter(Files::isRegularFile).toList());
    }

    /** The content of all of them, and the environment that Maven reads. */
    ContentHash hash() {
        ContentHash.Builder hash = new ContentHash.Builder();
        files.forEach(hash::addFile);
        for (String variable : List.of("MAVEN_OPTS", "MAVEN_ARGS")) {
            hash.add(System.getenv().getOrDefault(variable, ""));
        }
        return hash.hash();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
