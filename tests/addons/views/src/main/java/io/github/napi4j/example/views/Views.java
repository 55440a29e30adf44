package io.github.napi4j.example.views;

import io.github.napi4j.JsObject;
import io.github.napi4j.Napi;
import io.github.napi4j.Typed;
import io.github.napi4j.TypedKind;
import io.github.napi4j.Unsigned;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Buffers as arguments: views of typed arrays, for the time of the call. */
public final class Views {
    private static @Nullable ByteBuffer kept;
    private static @Nullable IntBuffer keptInts;

    private Views() {}

    /** Pixels and how bright to make them. */
    @Napi
    public record Image(@Typed(TypedKind.UINT8_CLAMPED) ByteBuffer pixels, int width) {}

    /** What a callback sees. */
    @FunctionalInterface
    public interface Observer {
        void see(int step);
    }

    /** Gives bytes. */
    @FunctionalInterface
    public interface Source {
        ByteBuffer bytes();
    }

    @Napi
    public static int sum(ByteBuffer bytes) {
        int sum = 0;
        while (bytes.hasRemaining()) {
            sum += bytes.get() & 0xff;
        }
        return sum;
    }

    @Napi
    public static void invert(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            bytes.put(i, (byte) ~bytes.get(i));
        }
    }

    @Napi
    public static void negate(
            ShortBuffer shorts, IntBuffer ints, LongBuffer longs, FloatBuffer floats, DoubleBuffer doubles) {
        shorts.put(0, (short) -shorts.get(0));
        ints.put(0, -ints.get(0));
        longs.put(0, -longs.get(0));
        floats.put(0, -floats.get(0));
        doubles.put(0, -doubles.get(0));
    }

    @Napi
    public static void increment(
            @Typed(TypedKind.INT8) ByteBuffer bytes,
            @Unsigned ShortBuffer shorts,
            @Unsigned IntBuffer ints,
            @Unsigned LongBuffer longs) {
        bytes.put(0, (byte) (bytes.get(0) + 1));
        shorts.put(0, (short) (shorts.get(0) + 1));
        ints.put(0, ints.get(0) + 1);
        longs.put(0, longs.get(0) + 1);
    }

    /** The first four bytes as an integer, in an order. */
    @Napi
    public static int firstInt(ByteBuffer bytes, boolean littleEndian) {
        return bytes.order(littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .getInt(0);
    }

    @Napi
    public static int brighten(Image image, int by) {
        ByteBuffer pixels = image.pixels();
        for (int i = 0; i < pixels.limit(); i++) {
            pixels.put(i, (byte) Math.min(255, (pixels.get(i) & 0xff) + by));
        }
        return pixels.limit() / image.width();
    }

    @Napi
    public static void fillAll(List<ByteBuffer> buffers, int value) {
        for (ByteBuffer buffer : buffers) {
            while (buffer.hasRemaining()) {
                buffer.put((byte) value);
            }
        }
    }

    @Napi
    public static int sumOfSome(@Nullable IntBuffer ints) {
        int sum = 0;
        for (int i = 0; ints != null && i < ints.limit(); i++) {
            sum += ints.get(i);
        }
        return sum;
    }

    /** Counts up in the first byte, and shows each step; gives what JavaScript left in the second. */
    @Napi
    public static int steps(ByteBuffer bytes, Observer observer) {
        int sum = 0;
        for (int step = 1; step <= 3; step++) {
            bytes.put(0, (byte) step);
            observer.see(step);
            sum += bytes.get(1);
        }
        return sum;
    }

    /** Writes through one of two buffers, and reads through the other. */
    @Napi
    public static int through(ByteBuffer a, ByteBuffer b, int index) {
        a.put(0, (byte) 77);
        return b.get(index);
    }

    /** Reads a property, whose getter may look at the array. */
    @Napi
    public static void writeAndAsk(ByteBuffer bytes, JsObject object) {
        bytes.put(0, (byte) 5);
        object.get("look");
    }

    /** Writes before it throws. */
    @Napi
    public static void writeAndThrow(ByteBuffer bytes) {
        bytes.put(0, (byte) 9);
        throw new IllegalArgumentException("after a write");
    }

    @Napi
    public static int sumOf(Source source) {
        return sum(source.bytes());
    }

    /** Keeps views after their call. */
    @Napi
    public static void keep(ByteBuffer bytes, IntBuffer ints) {
        kept = bytes.slice();
        keptInts = ints.asReadOnlyBuffer();
    }

    @Napi
    public static int useKept(String how) {
        ByteBuffer bytes = kept;
        IntBuffer ints = keptInts;
        if (bytes == null || ints == null) {
            return -1;
        }
        return switch (how) {
            case "get" -> bytes.get(0);
            case "next" -> bytes.get();
            case "put" -> bytes.put(0, (byte) 1).position();
            case "bulk" -> bytes.get(new byte[1]).position();
            case "long" -> (int) bytes.getLong();
            case "slice" -> bytes.slice().limit();
            case "ints" -> bytes.asIntBuffer().get(0);
            case "int" -> ints.get(0);
            case "duplicate" -> ints.duplicate().get(0);
            default -> bytes.remaining();
        };
    }

    @Napi
    public static ByteBuffer giveKept() {
        ByteBuffer bytes = kept;
        return bytes == null ? ByteBuffer.allocate(0) : bytes;
    }

    /** Calls back, and then uses the view. */
    @Napi
    public static int afterCallback(ByteBuffer bytes, Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException thrown) {
            return -bytes.get(0);
        }
        return bytes.get(0);
    }
}
