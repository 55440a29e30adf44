package io.github.napi4j.chicory;

import com.dylibso.chicory.compiler.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the Java classes that modules were compiled to, by the module's content.
 *
 * <p>An entry appears whole or not at all; several processes may share a folder. Names carry Chicory's version, whose
 * classes are not promised to work with another.
 */
public final class MachineCache {
    private static final String CHICORY = "chicory-1.7.5-";
    private static final MachineCache NONE = new MachineCache(null);

    private final @Nullable Path folder;

    private MachineCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A cache that keeps nothing. */
    public static MachineCache none() {
        return NONE;
    }

    /** A cache in a folder, which is made when the first entry is. */
    public static MachineCache in(Path folder) {
        return new MachineCache(folder);
    }

    /** The cache in napi4j's own folder: {@code $NAPI4J_HOME}, else {@code ~/.napi4j}. */
    public static MachineCache standard() {
        String home = System.getenv("NAPI4J_HOME");
        Path root =
                home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".napi4j") : Path.of(home);
        return in(root.resolve("jvm-machines"));
    }

    /** The view of it that Chicory's compiler wants; null if nothing is kept. */
    @Nullable Cache chicory() {
        Path where = folder;
        return where == null ? null : new Entries(where);
    }

    /** Forgets a module, for an entry that turned out not to load. */
    void forget(String digest) {
        Path where = folder;
        if (where != null) {
            try {
                Files.deleteIfExists(entry(where, digest));
            } catch (IOException e) {
                // A folder that cannot be written also keeps nothing new; the module is compiled without it.
                return;
            }
        }
    }

    private static Path entry(Path folder, String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(CHICORY + HexFormat.of().formatHex(hash, 0, 16) + ".jar");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Entries(Path folder) implements Cache {
        @Override
        public byte @Nullable [] get(String key) throws IOException {
            Path file = entry(folder, key);
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        }

        @Override
        public void putIfAbsent(String key, byte[] data) throws IOException {
            Path file = entry(folder, key);
            if (Files.exists(file)) {
                return;
            }
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "machine", ".part");
            try {
                Files.write(part, data);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
