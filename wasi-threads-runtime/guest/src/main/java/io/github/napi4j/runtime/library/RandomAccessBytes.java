package io.github.napi4j.runtime.library;

import java.io.IOException;
import java.io.RandomAccessFile;

/** As {@link FileBytes}, for files that are read anywhere. */
public final class RandomAccessBytes {
    private RandomAccessBytes() {}

    /** Replaces {@link RandomAccessFile#read()}. */
    public static int read(RandomAccessFile file) throws IOException {
        byte[] one = new byte[1];
        return file.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
