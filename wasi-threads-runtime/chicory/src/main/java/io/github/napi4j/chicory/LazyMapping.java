package io.github.napi4j.chicory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A contiguous stretch of zeroed memory that takes real memory only where it is touched.
 *
 * <p>It maps a sparse temporary file, which is gone from the file system as soon as it is mapped where the system allows
 * that. The mapping goes when the buffers over it have been collected; nothing unmaps it earlier, because a thread that
 * still reads it would take the process down.
 */
final class LazyMapping {
    private final ByteBuffer whole;

    private LazyMapping(ByteBuffer whole) {
        this.whole = whole;
    }

    /** Maps {@code size} bytes, at most {@link Integer#MAX_VALUE}. */
    static LazyMapping ofSize(long size) {
        try {
            Path file = Files.createTempFile("napi4j-memory", ".bin");
            try (FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SPARSE,
                    StandardOpenOption.DELETE_ON_CLOSE)) {
                ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
                return new LazyMapping(mapped.order(ByteOrder.LITTLE_ENDIAN));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot reserve " + size + " bytes of linear memory in the temporary directory "
                            + System.getProperty("java.io.tmpdir")
                            + "; point -Djava.io.tmpdir at a directory on a file system that supports sparse files",
                    e);
        }
    }

    /** All of it; for accesses by absolute index that were checked before. */
    ByteBuffer whole() {
        return whole;
    }

    /** The first bytes as a buffer of their own. */
    ByteBuffer prefix(int length) {
        return whole.slice(0, length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
