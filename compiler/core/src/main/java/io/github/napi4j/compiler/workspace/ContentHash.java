package io.github.napi4j.compiler.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A SHA-256 over a sequence of parts, each counted in with its length, so that no two sequences look alike. */
public final class ContentHash {
    private static final int SHORT_LENGTH = 12;

    private final byte[] digest;

    private ContentHash(byte[] digest) {
        this.digest = digest;
    }

    /** The hash of these parts. */
    public static ContentHash of(String... parts) {
        var builder = new Builder();
        for (String part : parts) {
            builder.add(part);
        }
        return builder.hash();
    }

    /** The hash of named contents, in the order of their names. */
    public static ContentHash of(SortedMap<String, byte[]> files) {
        var builder = new Builder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            builder.add(file.getKey()).add(file.getValue());
        }
        return builder.hash();
    }

    /** The plain SHA-256 of a file, as {@code sha256sum} prints it. */
    public static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(newDigest("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain SHA-512 of a file. */
    public static byte[] sha512(Path file) {
        MessageDigest digest = newDigest("SHA-512");
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(digest);
    }

    /** The first digits, for the names of folders. */
    public String shortHex() {
        return hex().substring(0, SHORT_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentHash hash && Arrays.equals(digest, hash.digest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /** Collects the parts of a hash; not thread-safe. */
    public static final class Builder {
        private final List<byte[]> parts = new ArrayList<>();

        /** One more part, as UTF-8. */
        public Builder add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        /** One more part. */
        public Builder add(byte[] part) {
            parts.add(part.clone());
            return this;
        }

        /** One more part: the content of a file. */
        public Builder addFile(Path file) {
            try {
                return add(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The hash of the parts so far. */
        public ContentHash hash() {
            MessageDigest digest = newDigest("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return new ContentHash(digest.digest());
        }
    }
}
