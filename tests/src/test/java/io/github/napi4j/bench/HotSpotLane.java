package io.github.napi4j.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = read(requests); !line.isEmpty(); line = read(requests)) {
            List<String> words = List.of(line.split(" "));
            long start = process.getProcessCpuTime();
            int checksum = (int) run.invokeExact(words.get(0), Integer.parseInt(words.get(1)));
            System.out.println(checksum + " " + (process.getProcessCpuTime() - start) / 1e6);
        }
    }

    private static String read(BufferedReader requests) throws IOException {
        String line = requests.readLine();
        return line == null ? "" : line;
    }
}
