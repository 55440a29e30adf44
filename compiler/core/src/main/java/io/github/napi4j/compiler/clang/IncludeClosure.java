package io.github.napi4j.compiler.clang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content that a C file compiles to an object from: its own text and that of every file it reaches by
 * {@code #include "..."} or {@code #embed "..."}.
 *
 * <p>Conditions are ignored, so a header counts even where the preprocessor would skip it: that can cost a compilation,
 * never a wrong object. Headers in angle brackets belong to the toolchain. Files are read once per instance; not for
 * several threads.
 */
final class IncludeClosure {
    private static final Pattern INCLUDE =
            Pattern.compile("^[ \\t]*#[ \\t]*(?:include|embed)[ \\t]+\"([^\"]+)\"", Pattern.MULTILINE);

    private final List<Path> includeDirectories;
    private final Map<Path, CFile> files = new HashMap<>();

    IncludeClosure(List<Path> includeDirectories) {
        this.includeDirectories = includeDirectories;
    }

    /** A digest, in hex, of {@code salt} and of the closure of {@code unit}; names of folders are not part of it. */
    String digest(Path unit, String salt) {
        Set<Path> closure = new LinkedHashSet<>();
        collect(unit.toAbsolutePath().normalize(), closure);
        MessageDigest digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        for (Path file : closure) {
            digest.update((byte) 0);
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(read(file).digest().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void collect(Path file, Set<Path> closure) {
        if (!closure.add(file)) {
            return;
        }
        for (String include : read(file).includes()) {
            Path resolved = resolve(file, include);
            if (resolved != null) {
                collect(resolved, closure);
            }
        }
    }

    private @Nullable Path resolve(Path from, String include) {
        Path sibling = from.resolveSibling(include).normalize();
        if (files.containsKey(sibling) || Files.isRegularFile(sibling)) {
            return sibling;
        }
        for (Path directory : includeDirectories) {
            Path candidate = directory.resolve(include).toAbsolutePath().normalize();
            if (files.containsKey(candidate) || Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        // Not ours: either a toolchain header in quotes, or an error that clang words better.
        return null;
    }

    private CFile read(Path file) {
        return files.computeIfAbsent(file, CFile::read);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record CFile(String digest, List<String> includes) {
        static CFile read(Path file) {
            byte[] content;
            try {
                content = Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            List<String> includes = new ArrayList<>();
            Matcher matcher = INCLUDE.matcher(new String(content, StandardCharsets.ISO_8859_1));
            while (matcher.find()) {
                includes.add(matcher.group(1));
            }
            return new CFile(HexFormat.of().formatHex(sha256().digest(content)), List.copyOf(includes));
        }
    }
}
