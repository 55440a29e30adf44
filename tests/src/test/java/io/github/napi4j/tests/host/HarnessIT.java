package io.github.napi4j.tests.host;

import io.github.napi4j.compiler.process.Command;
import org.junit.jupiter.api.Test;

/** The JavaScript half of the harness has tests of its own, in JavaScript. */
final class HarnessIT {

    @Test
    void assertionsFailWhereTheyShould() throws Exception {
        Command.of(
                        TestTools.toolchain().node(24),
                        "--test",
                        Repository.path("tests/harness/assert.test.mjs").toString())
                .run()
                .orThrow();
    }
}
