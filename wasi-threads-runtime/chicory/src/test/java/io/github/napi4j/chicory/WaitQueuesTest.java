package io.github.napi4j.chicory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wasm.ChicoryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WaitQueuesTest {
    private static void awaitWaiters(LinearMemory memory, int address, int count) {
        while (memory.waiters().waiting(address) != count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void waitersOnOneAddressWakeInTheOrderTheyCame() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                assertThat(memory.atomicWait(8, 0, -1L)).isZero();
                order.add(number);
                memory.atomicAddInt(12, 1);
            });
            threads.add(thread);
            thread.start();
            awaitWaiters(memory, 8, i + 1);
        }
        for (int i = 1; i <= 6; i++) {
            assertThat(memory.atomicNotify(8, 1)).isEqualTo(1);
            while (memory.atomicReadInt(12) != i) {
                Thread.onSpinWait();
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(memory.atomicNotify(8, -1)).isZero();
    }

    @Test
    void aDifferentValueReturnsAtOnceAndATimeoutLeavesTheQueue() {
        LinearMemory memory = new LinearMemory(1, 1, true);
        assertThat(memory.atomicWait(8, 1, -1L)).isEqualTo(WaitQueues.NOT_EQUAL);
        assertThat(memory.atomicWait(8, 1L, -1L)).isEqualTo(WaitQueues.NOT_EQUAL);
        assertThat(memory.atomicWait(8, 0, 1_000_000L)).isEqualTo(WaitQueues.TIMED_OUT);
        assertThat(memory.atomicWait(8, 0L, 0L)).isEqualTo(WaitQueues.TIMED_OUT);
        assertThat(memory.waiters().waiting(8)).isZero();
        assertThat(memory.atomicNotify(8, -1)).isZero();
    }

    @Test
    void notifyWakesOnlyItsOwnAddressEvenInTheSameBucket() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        int sameBucket = 8 + 256 * 4;
        Thread thread = new Thread(() -> memory.atomicWait(8, 0, -1L));
        thread.start();
        awaitWaiters(memory, 8, 1);
        assertThat(memory.atomicNotify(sameBucket, -1)).isZero();
        assertThat(memory.waiters().waiting(8)).isEqualTo(1);
        assertThat(memory.atomicNotify(8, -1)).isEqualTo(1);
        thread.join();
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsTheFlag() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                memory.atomicWait(8, 0, -1L);
            } catch (ChicoryException e) {
                thrown.set(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag was lost", e));
            }
            done.countDown();
        });
        thread.start();
        awaitWaiters(memory, 8, 1);
        thread.interrupt();
        done.await();
        assertThat(thrown.get()).isInstanceOf(ChicoryException.class);
        assertThat(memory.waiters().waiting(8)).isZero();
    }

    @Test
    void waitingOnMemoryThatIsNotSharedTraps() {
        LinearMemory memory = new LinearMemory(1, 1, false);
        assertThatThrownBy(() -> memory.atomicWait(8, 0, 0L)).hasMessageContaining("expected shared memory");
        assertThat(memory.atomicNotify(8, 1)).isZero();
    }
}
