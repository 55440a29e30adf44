package io.github.napi4j.compiler.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
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

    /** A name for the content of all of them and for the environment that Maven reads. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                byte[] content = Files.readAllBytes(file);
                // With lengths in between, no two chains run together into the same bytes.
                digest.update((content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            for (String variable : List.of("MAVEN_OPTS", "MAVEN_ARGS")) {
                digest.update((System.getenv().getOrDefault(variable, "") + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
