package io.github.napi4j.bench.calls;

import io.github.napi4j.Napi;
import io.github.napi4j.Threadsafe;
import io.github.napi4j.ThreadsafeFunction;
import io.github.napi4j.ThreadsafeFunction.CallMode;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32;

/** Calls whose price is the way in and out. */
public final class Calls {

    private Calls() {}

    /** Adds two numbers. */
    @Napi
    public static int sum(int a, int b) {
        return a + b;
    }

    /** Gives text back. */
    @Napi
    public static String echo(String text) {
        return text;
    }

    /** The CRC-32 of bytes, as an unsigned number. */
    @Napi
    public static double crc32(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length);
        return crc.getValue();
    }

    /** Calls back once. */
    @Napi
    public static int apply(IntUnaryOperator operator, int value) {
        return operator.applyAsInt(value);
    }

    /** Gives an object back, five fields each way. */
    @Napi
    public static Reading copy(Reading reading) {
        return reading;
    }

    /** Gives a promise that is fulfilled. */
    @Napi
    public static CompletableFuture<Integer> later(int value) {
        return CompletableFuture.completedFuture(value);
    }

    /** Gives a promise that a thread of the pool fulfils. */
    @Napi(async = true)
    public static int elsewhere(int value) {
        return value;
    }

    /** Calls a function with 0, 1, 2 ... from a thread of its own. */
    @Napi
    public static void callFromThread(@Threadsafe(fatal = true) ThreadsafeFunction<IntConsumer> function, int calls) {
        Thread caller = new Thread(() -> {
            for (int i = 0; i < calls; i++) {
                int number = i;
                function.call(f -> f.accept(number), CallMode.NON_BLOCKING);
            }
            function.close();
        });
        caller.start();
    }
}
