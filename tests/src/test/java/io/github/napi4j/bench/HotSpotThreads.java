package io.github.napi4j.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What {@code threads.mjs} does, inside a virtual machine of its own: reads {@code function size threads} lines, answers
 * {@code checksum milliseconds}, of wall time.
 */
final class HotSpotThreads {

    private HotSpotThreads() {}

    public static void main(String[] arguments) throws Throwable {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            List<String> words = List.of(line.split(" "));
            MethodHandle function = MethodHandles.lookup()
                    .findStatic(
                            Class.forName("io.github.napi4j.example.concurrency.Programs"),
                            words.get(0),
                            MethodType.methodType(int.class, int.class, int.class));
            int size = Integer.parseInt(words.get(1));
            int threads = Integer.parseInt(words.get(2));
            long start = System.nanoTime();
            int checksum = (int) function.invokeExact(size, threads);
            System.out.println(checksum + " " + (System.nanoTime() - start) / 1e6);
        }
    }
}
