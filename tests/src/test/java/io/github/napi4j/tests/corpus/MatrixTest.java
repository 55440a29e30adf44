package io.github.napi4j.tests.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.napi4j.tests.host.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MatrixTest {

    @Test
    void everyFolderOfTheCorpusIsARow() throws Exception {
        try (Stream<Path> folders = Files.list(Repository.path("tests/addons"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(AddonCase.values())
                            .map(AddonCase::folderName)
                            .toList());
        }
    }

    @Test
    void everyRowHasACheckAndItsTypes() {
        assertThat(AddonCase.values())
                .allSatisfy(addon -> assertThat(addon.folder())
                        .isDirectoryContaining("glob:**/check.mjs")
                        .isDirectoryContaining("glob:**/index.d.ts"));
    }

    @Test
    void everyGapSaysWhyAndSaysItOnce() {
        assertThat(Matrix.GAPS).allSatisfy(gap -> assertThat(gap.reason()).isNotBlank());
        assertThat(Matrix.GAPS.stream().map(gap -> gap.addon() + " " + gap.host()))
                .doesNotHaveDuplicates();
    }
}
