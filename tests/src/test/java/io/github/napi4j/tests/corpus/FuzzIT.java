package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.Repository;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feeds an addon 100,000 calls of garbage: errors are allowed, traps and wrong answers afterwards are not. */
final class FuzzIT {
    private static final BuiltCorpus BUILT = BuiltCorpus.OF_THIS_RUN;

    @ParameterizedTest
    @EnumSource(
            value = HostKind.class,
            names = {"NODE_22", "NODE_24"})
    void garbageFromJavaScriptGivesErrorsAndLeavesTheModuleWell(HostKind kind) throws InterruptedException {
        Path addon = BUILT.folder(AddonCase.CONVERSIONS);
        try (Host host = kind.open()) {
            CheckResult result = host.check(addon, Repository.path("tests/fuzz/check.mjs"));
            assertThat(result.assertions()).isPositive();
        }
    }
}
