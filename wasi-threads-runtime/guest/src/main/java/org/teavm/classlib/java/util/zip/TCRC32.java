package org.teavm.classlib.java.util.zip;

import java.nio.ByteBuffer;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** {@link java.util.zip.CRC32} in C, many bytes at a time: TeaVM's takes one after the other. */
@Include(value = "n4_checksum.h", isSystem = false)
public class TCRC32 implements TChecksum {
    /** Between so many bytes a collection may begin. */
    private static final int RUN = 1 << 20;

    static {
        start();
    }

    private int value;

    @Override
    public void update(int b) {
        update(new byte[] {(byte) b}, 0, 1);
    }

    /** Adds all of the bytes. */
    public void update(byte[] bytes) {
        update(bytes, 0, bytes.length);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw new ArrayIndexOutOfBoundsException();
        }
        for (int done = 0; done < length; done += RUN) {
            value = add(value, bytes, offset + done, Math.min(RUN, length - done));
        }
    }

    /** Adds what remains in the buffer, and takes it out. */
    public void update(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        update(bytes, 0, bytes.length);
    }

    @Override
    public long getValue() {
        return value & 0xffffffffL;
    }

    @Override
    public void reset() {
        value = 0;
    }

    @Import(name = "n4_crc32_start")
    private static native void start();

    @Import(name = "n4_crc32")
    private static native int add(int value, byte[] bytes, int offset, int length);
}
