package io.github.napi4j.runtime.library;

import java.io.FileInputStream;
import java.io.IOException;

/** Single bytes of files; the class library gives those above 127 as negative numbers, of which -1 is the end. */
public final class FileBytes {
    private FileBytes() {}

    /** Replaces {@link FileInputStream#read()}. */
    public static int read(FileInputStream stream) throws IOException {
        byte[] one = new byte[1];
        return stream.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
}
