package io.github.napi4j.bench;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * What {@code threads.mjs} does, inside a virtual machine of its own: calls {@code FUNCTION SIZE THREADS} again and
 * again and prints {@code checksum milliseconds}, the least wall time of a call.
 */
final class HotSpotThreads {

    private static final int CALLS = 8;

    private HotSpotThreads() {}

    public static void main(String[] arguments) throws Throwable {
        MethodHandle function = MethodHandles.lookup()
                .findStatic(
                        Class.forName("io.github.napi4j.example.concurrency.Programs"),
                        arguments[0],
                        MethodType.methodType(int.class, int.class, int.class));
        int size = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        double best = Double.POSITIVE_INFINITY;
        int checksum = 0;
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            checksum = (int) function.invokeExact(size, threads);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.println(checksum + " " + best);
    }
}
