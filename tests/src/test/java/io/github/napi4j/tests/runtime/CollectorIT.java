package io.github.napi4j.tests.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The collector, monitors and threads in C: every test of the runtime's {@code src/test/c} under the sanitizers of the build machine. */
class CollectorIT {
    private static final List<String> CONCURRENT =
            List.of("threads", "safepoints", "attach_detach", "out_of_memory_threads");

    @TempDir
    private static Path folder;

    @TestFactory
    List<DynamicTest> heapKeepsWhatIsReachableUnderAddressSanitizer() throws Exception {
        return allTestsOf(NativeProgram.build("heap_test", "address,undefined", folder));
    }

    @TestFactory
    List<DynamicTest> monitorsAndThreadsWorkUnderAddressSanitizer() throws Exception {
        return allTestsOf(NativeProgram.build("monitor_test", "address,undefined", folder));
    }

    @TestFactory
    List<DynamicTest> monitorsAndThreadsHaveNoDataRace() throws Exception {
        return allTestsOf(NativeProgram.build("monitor_test", "thread", folder));
    }

    @TestFactory
    List<DynamicTest> stoppingTheWorldHasNoDataRace() throws Exception {
        NativeProgram program = NativeProgram.build("heap_test", "thread", folder);
        assertThat(program.tests()).containsAll(CONCURRENT);
        return tests(program, CONCURRENT);
    }

    private static List<DynamicTest> allTestsOf(NativeProgram program) throws IOException, InterruptedException {
        List<String> names = program.tests();
        assertThat(names).hasSizeGreaterThan(10);
        return tests(program, names);
    }

    private static List<DynamicTest> tests(NativeProgram program, List<String> names) {
        return names.stream()
                .map(name -> dynamicTest(name, () -> program.run(name)))
                .toList();
    }
}
