package io.github.napi4j.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lane that runs inside a virtual machine of its own: reads {@code program size} lines, answers {@code checksum
 * milliseconds}, of processor time of the whole process.
 */
final class HotSpotLane {

    private HotSpotLane() {}

    public static void main(String[] arguments) throws Throwable {
        MethodHandle run = MethodHandles.lookup()
                .findStatic(
                        Class.forName("io.github.napi4j.bench.programs.Programs"),
                        "run",
                        MethodType.methodType(int.class, String.class, int.class));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = read(requests); !line.isEmpty(); line = read(requests)) {
            List<String> words = List.of(line.split(" "));
            long start = processorTime();
            int checksum = (int) run.invokeExact(words.get(0), Integer.parseInt(words.get(1)));
            System.out.println(checksum + " " + (processorTime() - start) / 1e6);
        }
    }

    /**
     * Nanoseconds. The clock that Java has for the whole process ticks a hundred times a second; this thread's and what Linux
     * notes of each other one are finer.
     */
    private static long processorTime() throws IOException {
        Path self = Path.of("/proc/thread-self").toRealPath();
        long sum = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(self.getParent())) {
            for (Path thread : threads) {
                if (!thread.equals(self)) {
                    String times = Files.readString(thread.resolve("schedstat"));
                    sum += Long.parseLong(times.substring(0, times.indexOf(' ')));
                }
            }
        }
        return sum;
    }

    private static String read(BufferedReader requests) throws IOException {
        String line = requests.readLine();
        return line == null ? "" : line;
    }
}
