package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The language and libraries from Maven Central do in a module what they do on HotSpot: same calls, same results, same exceptions. */
final class LibraryEqualityIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = AddonCase.class,
            names = {
                "BARCODE",
                "CSV",
                "HTML",
                "MARKDOWN",
                "NUMERIC",
                "REGEXP",
                "RESOURCES",
                "SEMANTICS",
                "WORDS",
                "YAML"
            })
    void libraryAnswersAsOnHotSpot(AddonCase addon) throws Exception {
        AddonCalls calls = AddonCalls.read(addon.folder().resolve("inputs.json"));
        Path check;
        try (HotSpotAddon original = HotSpotAddon.of(addon, calls.owner(), folder.resolve("classes"))) {
            check = HotSpotComparison.write(original, calls.calls(), folder.resolve("check"));
        }
        try (Host node = new NodeHost(TestTools.toolchain().node(24))) {
            CheckResult result = node.check(BuiltCorpus.OF_THIS_RUN.folder(addon), check);
            System.out.println(addon + ": " + calls.calls().size() + " calls as on HotSpot");
            assertThat(result.assertions()).isGreaterThanOrEqualTo(calls.calls().size());
        }
    }
}
