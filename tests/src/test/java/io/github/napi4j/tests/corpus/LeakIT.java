package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Passes each kind of value 100,000 times both ways, or as often as the case says, collects on both sides and compares the
 * heaps. A case that has a {@code leaks.mjs} takes part.
 */
final class LeakIT {
    private static final String KINDS = "leaks.mjs";

    /** The smallest object kept for each value would be more; what an engine caches for itself is less. */
    private static final int ALLOWED_JAVASCRIPT_BYTES = 1 << 20;

    private static final int ALLOWED_JAVA_BYTES = 64 << 10;

    static Stream<AddonCase> cases() {
        return Arrays.stream(AddonCase.values())
                .filter(addon -> Files.exists(addon.folder().resolve(KINDS)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void heapsStayFlatForEachKind(AddonCase addon) throws InterruptedException {
        Path built = BuiltCorpus.OF_THIS_RUN.folder(addon);
        String output = Command.of(
                        TestTools.toolchain().node(24),
                        "--expose-gc",
                        Repository.path("tests/leaks/leaks.mjs").toString(),
                        built.toString(),
                        addon.folder().resolve(KINDS).toString())
                .within(Duration.ofMinutes(10))
                .run()
                .orThrow()
                .output();
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
