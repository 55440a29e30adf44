package io.github.napi4j.example.views;

import io.github.napi4j.Napi;
import io.github.napi4j.NapiBuffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Memory of the module that JavaScript sees. */
public final class Memory {
    private static @Nullable NapiBuffer current;
    private static final List<byte[]> BALLAST = new ArrayList<>();

    private Memory() {}

    /** Bytes from 0 up. */
    @Napi
    public static NapiBuffer counting(int size) {
        NapiBuffer buffer = NapiBuffer.allocate(size);
        ByteBuffer bytes = buffer.bytes();
        for (int i = 0; i < size; i++) {
            bytes.put((byte) i);
        }
        return buffer;
    }

    /** Makes a buffer that Java keeps. */
    @Napi
    public static NapiBuffer start(int size) {
        current = NapiBuffer.allocate(size);
        return current;
    }

    @Napi
    public static void set(int index, int value) {
        open().bytes().put(index, (byte) value);
    }

    @Napi
    public static int get(int index) {
        return open().bytes().get(index);
    }

    /** Takes an argument in the place of the buffer that Java keeps. */
    @Napi
    public static void take(NapiBuffer buffer) {
        current = buffer;
    }

    /** Closes the buffer on another thread, and says whether a shared one goes on. */
    @Napi(async = true)
    public static boolean closeElsewhere() {
        NapiBuffer shared = open().share();
        open().close();
        boolean goesOn = open().isClosed() && !shared.isClosed() && shared.size() >= 0;
        shared.close();
        shared.close();
        return goesOn;
    }

    @Napi
    public static NapiBuffer giveCurrent() {
        return open();
    }

    /** Writes on a thread of the pool. */
    @Napi(async = true)
    public static NapiBuffer fill(NapiBuffer buffer, int value) {
        ByteBuffer bytes = buffer.bytes();
        while (bytes.hasRemaining()) {
            bytes.put((byte) value);
        }
        return buffer;
    }

    @Napi
    public static CompletableFuture<ByteBuffer> later(int size) {
        return CompletableFuture.supplyAsync(() -> ByteBuffer.allocateDirect(size));
    }

    /** Direct buffers are zero to begin with. */
    @Napi
    public static ByteBuffer direct(int size) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size);
        buffer.put(size - 1, (byte) 1);
        return buffer;
    }

    /** A buffer of an array, from its position to its limit. */
    @Napi
    public static ByteBuffer window(byte[] bytes, int from, int to) {
        return ByteBuffer.wrap(bytes, from, to - from);
    }

    @Napi
    public static ByteBuffer readOnly(byte[] bytes) {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Napi
    public static IntBuffer bigEndian(int value) {
        return ByteBuffer.allocate(4).putInt(0, value).asIntBuffer();
    }

    @Napi
    public static IntBuffer littleEndian(int value) {
        return ByteBuffer.allocateDirect(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, value)
                .asIntBuffer();
    }

    @Napi
    public static ShortBuffer shorts(short[] values) {
        return ShortBuffer.wrap(values);
    }

    @Napi
    public static LongBuffer longs(long[] values) {
        return LongBuffer.wrap(values);
    }

    @Napi
    public static FloatBuffer floats(float[] values) {
        return FloatBuffer.wrap(values);
    }

    @Napi
    public static DoubleBuffer doubles(double[] values) {
        return DoubleBuffer.wrap(values);
    }

    /** Makes the module's memory grow. */
    @Napi
    public static void grow(int mebibytes) {
        for (int i = 0; i < mebibytes; i++) {
            BALLAST.add(new byte[1 << 20]);
        }
        BALLAST.clear();
    }

    /** Collects garbage and says how many bytes of the heap are in use. */
    @Napi
    public static double collectAndMeasure() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (double) runtime.totalMemory() - runtime.freeMemory();
    }

    private static NapiBuffer open() {
        NapiBuffer buffer = current;
        if (buffer == null) {
            throw new IllegalStateException("there is no buffer");
        }
        return buffer;
    }
}
