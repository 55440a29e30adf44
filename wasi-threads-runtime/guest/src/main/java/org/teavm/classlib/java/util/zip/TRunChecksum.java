package org.teavm.classlib.java.util.zip;

import java.nio.ByteBuffer;

/** A checksum of 32 bits that C adds up, many bytes at a time. */
abstract class TRunChecksum implements TChecksum {
    /** Between so many bytes a collection may begin. */
    private static final int RUN = 1 << 20;

    private final int initial;
    private int value;

    TRunChecksum(int initial) {
        this.initial = initial;
        value = initial;
    }

    /** Returns the checksum with a range of bytes, of at most {@link #RUN}, added to it. */
    abstract int with(int value, byte[] bytes, int offset, int length);

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
            value = with(value, bytes, offset + done, Math.min(RUN, length - done));
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
        value = initial;
    }
}
