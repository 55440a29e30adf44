package io.github.napi4j.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DeepStackTest {
    @Test
    void workMayRecurseDeeperThanMostThreads() throws InterruptedException {
        assertThat(DeepStack.run(() -> depth(100_000))).isEqualTo(100_000);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        var failure = new IllegalArgumentException("no");

        assertThatThrownBy(() -> DeepStack.run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    @Test
    void interruptedCallerWaitsForWorkThatIsInterruptedToo() {
        var forever = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> DeepStack.run(() -> {
                    try {
                        forever.await();
                        return true;
                    } finally {
                        ended.countDown();
                    }
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(ended.getCount()).isZero();
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }
}
