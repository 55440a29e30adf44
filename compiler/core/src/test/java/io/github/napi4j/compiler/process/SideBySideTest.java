package io.github.napi4j.compiler.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

final class SideBySideTest {

    @Test
    void resultsComeInTheOrderOfTheParts() throws Exception {
        List<Integer> done = new ArrayList<>();

        assertThat(SideBySide.run(List.of(() -> "a", () -> "b", () -> "c"), done::add))
                .containsExactly("a", "b", "c");
        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void nothingIsDoneAtOnce() throws Exception {
        assertThat(SideBySide.run(List.of(), count -> {})).isEmpty();
    }

    @Test
    @DisabledIf(value = "hasOneProcessor", disabledReason = "one after the other, the first would wait for ever")
    void aPartThatThrowsEndsTheOthers() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Callable<String> failing = () -> {
            begun.await();
            throw new IllegalStateException("this one");
        };

        assertThatThrownBy(() -> SideBySide.run(List.of(waiting(begun, ended), failing), count -> {}))
                .hasMessage("this one");
        ended.await();
    }

    static boolean hasOneProcessor() {
        return Runtime.getRuntime().availableProcessors() == 1;
    }

    @Test
    void anInterruptEndsAllParts() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var caller = new Thread(() -> {
            try {
                SideBySide.run(List.of(waiting(begun, ended)), count -> {});
            } catch (InterruptedException expected) {
                // The caller's own.
            }
        });
        caller.start();
        begun.await();
        caller.interrupt();

        ended.await();
        caller.join();
    }

    /** A part that waits until it is interrupted. */
    private static Callable<String> waiting(CountDownLatch begun, CountDownLatch ended) {
        return () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return "";
            } finally {
                ended.countDown();
            }
        };
    }
}
