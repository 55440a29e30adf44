package io.github.napi4j.tests.corpus;

import io.github.napi4j.compiler.Build;
import io.github.napi4j.compiler.BuildListener;
import io.github.napi4j.compiler.BuildRequest;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.diagnostic.TerminalRenderer;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Builds each case once in a run, as it ships. */
final class BuiltCorpus {

    /** What the tests of one run share. */
    static final BuiltCorpus OF_THIS_RUN = new BuiltCorpus();

    private final Map<AddonCase, BuildResult> results = new EnumMap<>(AddonCase.class);

    private BuiltCorpus() {}

    /** The package folder of a case; an {@link AssertionError} with the diagnostics when it does not build. */
    Path folder(AddonCase addon) throws InterruptedException {
        BuildResult result = results.get(addon);
        if (result == null) {
            Path output = Repository.path("tests/target/addons").resolve(addon.folderName());
            result = new Build(TestTools.buildTools(), BuildListener.NONE)
                    .run(new BuildRequest(addon.folder(), output, true));
            results.put(addon, result);
        }
        String errors = new TerminalRenderer(false).render(result.diagnostics());
        return result.addon()
                .orElseThrow(() -> new AssertionError(addon + " does not build\n" + errors))
                .folder();
    }
}
