package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Addons in one program are strangers: instances and externals of one are never taken for another's. */
final class StrangersIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void copyPackages() throws IOException, InterruptedException {
        Path classes = BuiltCorpus.OF_THIS_RUN.folder(AddonCase.CLASSES);
        Folders.copy(classes, folder.resolve("classes"));
        Folders.copy(classes, folder.resolve("copy"));
        Folders.copy(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.HANDLES), folder.resolve("handles"));
        Folders.copy(BuiltCorpus.OF_THIS_RUN.folder(AddonCase.SEMANTICS), folder.resolve("semantics"));
        Files.copy(Repository.path("tests/strangers/check.mjs"), folder.resolve("check.mjs"));
    }

    @ParameterizedTest
    @EnumSource(
            value = HostKind.class,
            names = {"NODE_24", "CHROMIUM", "CHROMIUM_NOT_ISOLATED"})
    void whatOneAddonMadeIsRefusedByOthers(HostKind kind) throws InterruptedException {
        try (Host host = kind.open()) {
            assertThat(host.check(folder.resolve("classes"), folder.resolve("check.mjs"))
                            .assertions())
                    .isGreaterThan(100);
        }
    }
}
