package org.teavm.classlib.java.util.zip;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@link java.util.zip.CRC32} in C: TeaVM's takes one byte after the other. */
@Include(value = "n4_checksum.h", isSystem = false)
public class TCRC32 extends TRunChecksum {
    static {
        start();
    }

    public TCRC32() {
        super(0);
    }

    @Override
    int with(int value, byte[] bytes, int offset, int length) {
        return add(value, bytes, offset, length);
    }

    @Import(name = "n4_crc32_start")
    private static native void start();

    @Import(name = "n4_crc32")
    private static native int add(int value, byte[] bytes, int offset, int length);
}
