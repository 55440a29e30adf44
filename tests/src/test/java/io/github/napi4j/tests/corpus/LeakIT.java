package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Passes each kind of value 100,000 times both ways, collects on both sides and compares the
 * heaps. A case that has a {@code leaks.mjs} takes part.
 */
final class LeakIT {
    private static final String KINDS = "leaks.mjs";

    /**
     * The smallest objects kept for each value would be more, 800,000 bytes in Java. Tables may be larger than before, for how many values
     * they hold at once goes by when the collectors come.
     */
    private static final int ALLOWED_JAVASCRIPT_BYTES = 1 << 20;

    private static final int ALLOWED_JAVA_BYTES = 1 << 18;

    /** Each case is one thread's work, and heaps do not mind company: two run at a time. */
    private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);

    @AfterAll
    static void stop() {
        TWO_AT_A_TIME.shutdownNow();
    }

    @TestFactory
    List<DynamicTest> heapsStayFlatForEachKind() throws InterruptedException {
        List<DynamicTest> tests = new ArrayList<>();
        for (AddonCase addon : AddonCase.values()) {
            if (Files.exists(addon.folder().resolve(KINDS))) {
                Path built = BuiltCorpus.OF_THIS_RUN.folder(addon);
                Future<String> output = TWO_AT_A_TIME.submit(() -> output(addon, built));
                tests.add(dynamicTest(addon.folderName(), () -> check(addon, output.get())));
            }
        }
        return tests;
    }

    @Test
    void whatExternalsKeepIsCountedForAsLongAsTheyLive() throws InterruptedException {
        String output = Command.of(
                        TestTools.toolchain().node(24),
                        "--expose-gc",
                        "-e",
                        """
                        const { largeImage, adjust } = require(process.argv[1]);
                        const before = adjust(0);
                        const kept = Array.from({ length: 10 }, (_, i) => largeImage(i, 1000));
                        for (let i = 0; i < 90; i++) largeImage(i, 1000);
                        let turns = 100;
                        (function collect() {
                          gc();
                          if (adjust(0) - before > 10_000 && turns-- > 0) setImmediate(collect);
                          else console.log(adjust(0) - before, kept.length);
                        })();
                        """,
                        BuiltCorpus.OF_THIS_RUN.folder(AddonCase.HANDLES).toString())
                .within(Duration.ofMinutes(1))
                .run()
                .orThrow()
                .output();
        assertThat(output).isEqualTo("10000 10\n");
    }

    private static String output(AddonCase addon, Path built) throws InterruptedException {
        return Command.of(
                        TestTools.toolchain().node(24),
                        "--expose-gc",
                        Repository.path("tests/leaks/leaks.mjs").toString(),
                        built.toString(),
                        addon.folder().resolve(KINDS).toString())
                .within(Duration.ofMinutes(20))
                .run()
                .orThrow()
                .output();
    }

    private static void check(AddonCase addon, String output) {
        JsonArray kinds = JsonParser.parseString(output.strip()).getAsJsonArray();
        assertThat(kinds).isNotEmpty();
        for (JsonElement element : kinds) {
            JsonObject kind = element.getAsJsonObject();
            String name = addon + ", " + kind.get("name").getAsString();
            System.out.println(name + ": JavaScript " + kind.get("javaScript") + " bytes, Java " + kind.get("java")
                    + " bytes after " + kind.get("times") + " values");
            assertThat(kind.get("javaScript").getAsLong())
                    .as(name + ", JavaScript")
                    .isLessThan(ALLOWED_JAVASCRIPT_BYTES);
            assertThat(kind.get("java").getAsLong()).as(name + ", Java").isLessThan(ALLOWED_JAVA_BYTES);
        }
    }
}
