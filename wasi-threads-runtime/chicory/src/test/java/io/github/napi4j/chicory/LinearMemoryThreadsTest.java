package io.github.napi4j.chicory;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.runtime.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LinearMemoryThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 200_000;
    private static final int HANDSHAKES = 100_000;

    private interface Body {
        void run(int thread) throws Exception;
    }

    private static void onThreads(int count, Body body) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            CyclicBarrier start = new CyclicBarrier(count);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    start.await();
                    body.run(thread);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
            assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void additionsOfEveryWidthInsideOneWordAreNeverLost() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        onThreads(THREADS, thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                // Two neighbouring bytes, a short and a whole word share the eight bytes from 64 on.
                switch (thread % 4) {
                    case 0 -> memory.atomicAddByte(64, (byte) 1);
                    case 1 -> memory.atomicAddByte(65, (byte) 1);
                    case 2 -> memory.atomicAddShort(66, (short) 1);
                    default -> memory.atomicAddLong(64, 1L << 32);
                }
            }
        });
        int each = ROUNDS * (THREADS / 4);
        assertThat(memory.readU8(64)).isEqualTo(each & 0xFF);
        assertThat(memory.readU8(65)).isEqualTo(each & 0xFF);
        assertThat(memory.readU16(66)).isEqualTo(each & 0xFFFF);
        assertThat(memory.readInt(68)).isEqualTo(each);
    }

    @Test
    void spinLockMadeOfCompareAndExchangeExcludes() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        onThreads(4, thread -> {
            for (int i = 0; i < 50_000; i++) {
                while (memory.atomicCmpxchgByte(3, (byte) 0, (byte) 1) != 0) {
                    Thread.onSpinWait();
                }
                memory.writeI32(128, memory.readInt(128) + 1);
                memory.atomicWriteByte(3, (byte) 0);
            }
        });
        assertThat(memory.readInt(128)).isEqualTo(200_000);
    }

    @Test
    void storesBeforeAnAtomicFlagAreSeenAfterIt() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        onThreads(2, thread -> {
            for (int i = 1; i <= ROUNDS; i++) {
                if (thread == 0) {
                    memory.writeLong(256, i * 3L);
                    memory.atomicWriteInt(512, i);
                    while (memory.atomicReadInt(516) != i) {
                        Thread.onSpinWait();
                    }
                } else {
                    while (memory.atomicReadInt(512) != i) {
                        Thread.onSpinWait();
                    }
                    assertThat(memory.readLong(256)).isEqualTo(i * 3L);
                    memory.atomicWriteInt(516, i);
                }
            }
        });
    }

    @Test
    void futexHandshakeNeverLosesAWakeUp() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        onThreads(2, thread -> {
            int other = 1 - thread;
            for (int i = 0; i < HANDSHAKES; i++) {
                // Each waits for its turn on the same address, as a monitor made of a futex does.
                while (memory.atomicReadInt(64) != thread) {
                    memory.atomicWait(64, other, -1L);
                }
                memory.atomicWriteInt(64, other);
                memory.atomicNotify(64, 1);
            }
        });
        assertThat(memory.waiters().waiting(64)).isZero();
    }

    @Test
    void mutexWithOneWakeUpAtATimeLetsManyThreadsThrough() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1, true);
        onThreads(THREADS, thread -> {
            for (int i = 0; i < HANDSHAKES / THREADS; i++) {
                lock(memory);
                memory.writeI32(128, memory.readInt(128) + 1);
                unlock(memory);
            }
        });
        assertThat(memory.readInt(128)).isEqualTo(HANDSHAKES / THREADS * THREADS);
        assertThat(memory.waiters().waiting(32)).isZero();
    }

    /** The three-state futex mutex: 0 free, 1 held, 2 held with waiters. */
    private static void lock(Memory memory) {
        int seen = memory.atomicCmpxchgInt(32, 0, 1);
        while (seen != 0) {
            if (seen == 2 || memory.atomicCmpxchgInt(32, 1, 2) != 0) {
                memory.atomicWait(32, 2, -1L);
            }
            seen = memory.atomicCmpxchgInt(32, 0, 2);
        }
    }

    private static void unlock(Memory memory) {
        if (memory.atomicXchgInt(32, 0) == 2) {
            memory.atomicNotify(32, 1);
        }
    }

    @Test
    void growthByOneThreadIsSeenByAllOthers() throws Exception {
        LinearMemory memory = new LinearMemory(1, 1 + THREADS * 50, true);
        onThreads(THREADS, thread -> {
            for (int i = 0; i < 50; i++) {
                int page = memory.grow(1);
                memory.writeI32(page * Memory.PAGE_SIZE + Memory.PAGE_SIZE - 4, page);
            }
        });
        assertThat(memory.pages()).isEqualTo(1 + THREADS * 50);
        for (int page = 1; page < memory.pages(); page++) {
            assertThat(memory.readInt((page + 1) * Memory.PAGE_SIZE - 4)).isEqualTo(page);
        }
    }
}
