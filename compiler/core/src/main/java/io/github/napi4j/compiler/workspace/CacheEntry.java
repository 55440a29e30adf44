package io.github.napi4j.compiler.workspace;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder that is either whole or absent.
 *
 * <p>It is filled beside its place and renamed into it when done; what an interrupted run left is thrown away by the
 * next. Processes that want the same entry wait for each other.
 *
 * @param folder where the content is once {@link #isComplete()}
 */
public record CacheEntry(Path folder) {
    /** Written last, so that a folder somebody half deleted does not pass for a whole one. */
    private static final String STAMP = ".napi4j-complete";

    /** File locks are held by processes: this keeps the threads of one apart. */
    private static final Object THREADS = new Object();

    /** Makes the content of an entry. */
    @FunctionalInterface
    public interface Filler {
        /** Puts the content into {@code unfinished}, an empty folder of the same file system. */
        void fill(Path unfinished) throws IOException, InterruptedException;
    }

    /** Whether the content is there. */
    public boolean isComplete() {
        return Files.exists(folder.resolve(STAMP));
    }

    /**
     * Makes the content unless it is there.
     *
     * @return whether it had to be made
     */
    public boolean ensure(Filler filler) throws IOException, InterruptedException {
        if (isComplete()) {
            return false;
        }
        Files.createDirectories(folder.getParent());
        synchronized (THREADS) {
            try (FileChannel channel =
                            FileChannel.open(sibling(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || isComplete()) {
                    return false;
                }
                fill(filler);
                return true;
            }
        }
    }

    private void fill(Filler filler) throws IOException, InterruptedException {
        Path unfinished = sibling(".unfinished");
        // We hold the lock, so whoever began this is gone.
        AtomicFiles.deleteTree(unfinished);
        AtomicFiles.deleteTree(folder);
        Files.createDirectory(unfinished);
        filler.fill(unfinished);
        Files.writeString(unfinished.resolve(STAMP), folder.getFileName() + "\n");
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path sibling(String suffix) {
        return folder.resolveSibling("." + folder.getFileName() + suffix);
    }
}
