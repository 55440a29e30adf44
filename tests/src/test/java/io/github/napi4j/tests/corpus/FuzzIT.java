package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds an addon 100,000 calls of garbage: errors are allowed, traps and wrong answers afterwards are not. The fast path
 * and the way through Node-API make the same calls, and nothing that comes of them may differ.
 */
final class FuzzIT {
    private static final BuiltCorpus BUILT = BuiltCorpus.OF_THIS_RUN;

    @ParameterizedTest
    @ValueSource(ints = {22, 24})
    void garbageFromJavaScriptGivesTheSameErrorsOnBothPathsAndLeavesTheModuleWell(int version)
            throws InterruptedException {
        Path addon = BUILT.folder(AddonCase.CONVERSIONS);
        try (Host host = NodeHost.comparingLoaders(TestTools.toolchain().node(version))) {
            CheckResult result = host.check(addon, Repository.path("tests/fuzz/check.mjs"));
            assertThat(result.assertions()).isPositive();
        }
    }
}
