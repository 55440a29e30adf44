package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Feeds addons 100,000 calls of garbage each: errors are allowed, traps and wrong answers afterwards are not. The fast path
 * and the way through Node-API make the same calls, and nothing that comes of them may differ.
 */
final class FuzzIT {
    private static final BuiltCorpus BUILT = BuiltCorpus.OF_THIS_RUN;

    @ParameterizedTest
    @ValueSource(ints = {22, 24})
    void garbageFromJavaScriptGivesTheSameErrorsOnBothPathsAndLeavesTheModuleWell(int version)
            throws InterruptedException {
        compare(AddonCase.CONVERSIONS, "check.mjs", version);
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 24})
    void membersDoTheSameOnBothPathsWhateverTheyAreCalledOn(int version) throws InterruptedException {
        compare(AddonCase.CLASSES, "check-members.mjs", version);
    }

    private static void compare(AddonCase addon, String check, int version) throws InterruptedException {
        try (Host host = NodeHost.comparingLoaders(TestTools.toolchain().node(version))) {
            CheckResult result = host.check(
                    BUILT.folder(addon), Repository.path("tests/fuzz").resolve(check));
            assertThat(result.assertions()).isPositive();
        }
    }
}
