package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.napi4j.tests.corpus.Matrix.Cell;
import io.github.napi4j.tests.host.Golden;
import io.github.napi4j.tests.host.Host;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Builds every addon of the corpus and checks it in every host. */
final class CorpusIT {

    private static final BuiltCorpus BUILT = BuiltCorpus.OF_THIS_RUN;
    private static final Map<HostKind, Host> HOSTS = new EnumMap<>(HostKind.class);

    @AfterAll
    static void closeHosts() {
        HOSTS.values().forEach(Host::close);
    }

    @TestFactory
    Stream<DynamicContainer> corpus() {
        return Arrays.stream(AddonCase.values())
                .map(addon -> dynamicContainer(
                        addon.toString(),
                        Stream.concat(
                                Stream.of(dynamicTest(
                                        addon + " types",
                                        () -> Golden.compare(
                                                addon.folder().resolve("index.d.ts"),
                                                BUILT.folder(addon).resolve("index.d.ts")))),
                                Matrix.row(addon).stream().map(CorpusIT::test))));
    }

    private static DynamicNode test(Cell cell) {
        return dynamicTest(cell.addon() + " on " + cell.host(), () -> {
            if (cell.gap().isEmpty()) {
                check(cell);
                return;
            }
            try {
                check(cell);
            } catch (AssertionError | RuntimeException expected) {
                return;
            }
            throw new AssertionError("passes now; take its reason out of the matrix: "
                    + cell.gap().get());
        });
    }

    private static void check(Cell cell) throws InterruptedException {
        Host host = HOSTS.computeIfAbsent(cell.host(), HostKind::open);
        var result =
                host.check(BUILT.folder(cell.addon()), cell.addon().folder().resolve("check.mjs"));
        assertThat(result.assertions()).isPositive();
        System.out.println(cell.addon() + " on " + cell.host().label() + ": " + result.behaviours() + " behaviours, "
                + result.assertions() + " assertions");
    }
}
