package org.teavm.classlib.java.util.zip;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@link java.util.zip.Adler32} in C: TeaVM's takes one byte after the other. */
@Include(value = "n4_checksum.h", isSystem = false)
public class TAdler32 extends TRunChecksum {
    public TAdler32() {
        super(1);
    }

    @Override
    int with(int value, byte[] bytes, int offset, int length) {
        return add(value, bytes, offset, length);
    }

    @Import(name = "n4_adler32")
    private static native int add(int value, byte[] bytes, int offset, int length);
}
