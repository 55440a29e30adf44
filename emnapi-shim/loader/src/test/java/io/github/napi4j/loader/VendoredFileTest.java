package io.github.napi4j.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VendoredFileTest {

    private static final VendoredFile FILE =
            new VendoredFile("pkg", "a.mjs", "vendor/a.mjs", Map.of("other", "./b.mjs"));

    @TempDir
    private Path folder;

    @Test
    void everyBareSpecifierIsRewritten() throws Exception {
        Files.writeString(folder.resolve("a.mjs"), "import{x as y}from\"other\";export*from 'other';");

        assertThat(FILE.read(folder)).isEqualTo("import{x as y}from\"./b.mjs\";export*from './b.mjs';");
    }

    @Test
    void aFileThatImportsSomethingElseIsRefusedByName() throws Exception {
        Files.writeString(folder.resolve("a.mjs"), "export {}");

        assertThatThrownBy(() -> FILE.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pkg/a.mjs does not import `other`");
    }

    @Test
    void everyVendoredPackageBringsItsLicence() {
        var files = VendoredFile.all();

        assertThat(files)
                .allSatisfy(file -> assertThat(files)
                        .anyMatch(other -> other.npmPackage().equals(file.npmPackage())
                                && other.source().equals("LICENSE")));
    }
}
