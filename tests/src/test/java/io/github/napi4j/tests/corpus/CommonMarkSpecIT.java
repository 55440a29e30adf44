package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import io.github.napi4j.tests.host.CheckResult;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.TestTools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the CommonMark specification, rendered in a module and on HotSpot by the same Java. */
final class CommonMarkSpecIT {

    private static final int EXAMPLES_OF_THE_SPECIFICATION = 652;

    @TempDir
    private Path folder;

    @Test
    void everyExampleRendersAsOnHotSpot() throws Exception {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        assertThat(examples).hasSize(EXAMPLES_OF_THE_SPECIFICATION);
        List<JsonArray> calls = new ArrayList<>();
        for (Example example : examples) {
            calls.add(AddonCalls.call("render", example.getSource()));
        }
        AddonCase markdown = AddonCase.MARKDOWN;
        String owner = AddonCalls.read(markdown.folder().resolve("inputs.json")).owner();
        Path check;
        try (HotSpotAddon addon = HotSpotAddon.of(markdown, owner, folder.resolve("classes"))) {
            check = HotSpotComparison.write(addon, calls, folder.resolve("check"));
            long asPrinted = examples.stream()
                    .filter(example -> addon.outcome(AddonCalls.call("render", example.getSource()))
                            .get("returned")
                            .getAsString()
                            .equals(example.getHtml()))
                    .count();
            System.out.println("CommonMark: " + asPrinted + " of " + examples.size()
                    + " examples render as the specification prints them");
        }
        try (Host node = new NodeHost(TestTools.toolchain().node(24))) {
            CheckResult result = node.check(BuiltCorpus.OF_THIS_RUN.folder(markdown), check);
            System.out.println("CommonMark: " + examples.size() + " examples render as on HotSpot");
            assertThat(result.assertions()).isGreaterThanOrEqualTo(examples.size());
        }
    }
}
