package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheEntryTest {
    @TempDir
    Path home;

    private CacheEntry entry() {
        return new CacheEntry(home.resolve("tool/1.0-abc"));
    }

    @Test
    void absentEntryIsFilledOnceAndThenKept() throws Exception {
        var entry = entry();
        var fills = new AtomicInteger();
        CacheEntry.Filler filler = unfinished -> {
            fills.incrementAndGet();
            Files.writeString(unfinished.resolve("content"), "x");
        };

        assertThat(entry.isComplete()).isFalse();
        assertThat(entry.ensure(filler)).isTrue();
        assertThat(entry.ensure(filler)).isFalse();

        assertThat(fills).hasValue(1);
        assertThat(entry.isComplete()).isTrue();
        assertThat(entry.folder().resolve("content")).hasContent("x");
    }

    @Test
    void failedFillLeavesNothingThatLooksWhole() throws Exception {
        var entry = entry();

        assertThatThrownBy(() -> entry.ensure(unfinished -> {
                    Files.writeString(unfinished.resolve("half"), "x");
                    throw new IOException("the network is gone");
                }))
                .hasMessage("the network is gone");

        assertThat(entry.isComplete()).isFalse();
        assertThat(entry.folder()).doesNotExist();
    }

    @Test
    void whatAnInterruptedRunLeftIsNotInTheNextRunsResult() throws Exception {
        var entry = entry();
        assertThatThrownBy(() -> entry.ensure(unfinished -> {
                    Files.createDirectories(unfinished.resolve("deep/er"));
                    Files.writeString(unfinished.resolve("deep/er/half"), "x");
                    throw new InterruptedException();
                }))
                .isInstanceOf(InterruptedException.class);

        assertThat(entry.ensure(unfinished -> {
                    assertThat(unfinished).isEmptyDirectory();
                    Files.writeString(unfinished.resolve("whole"), "y");
                }))
                .isTrue();

        assertThat(entry.folder().resolve("deep")).doesNotExist();
        assertThat(entry.folder().resolve("whole")).hasContent("y");
        try (var siblings = Files.list(entry.folder().getParent())) {
            assertThat(siblings.filter(Files::isDirectory)).containsExactly(entry.folder());
        }
    }

    @Test
    void folderWithoutStampIsMadeAnew() throws Exception {
        var entry = entry();
        Files.createDirectories(entry.folder());
        Files.writeString(entry.folder().resolve("stale"), "x");

        assertThat(entry.ensure(unfinished -> Files.writeString(unfinished.resolve("fresh"), "y")))
                .isTrue();

        assertThat(entry.folder().resolve("stale")).doesNotExist();
        assertThat(entry.folder().resolve("fresh")).exists();
    }

    @Test
    void threadsThatWantTheSameEntryFillItOnce() throws Exception {
        var entry = entry();
        var fills = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(4);
        try {
            var results = pool.invokeAll(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> entry.ensure(unfinished -> fills.incrementAndGet()))
                    .toList());
            for (var result : results) {
                result.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(fills).hasValue(1);
    }
}
