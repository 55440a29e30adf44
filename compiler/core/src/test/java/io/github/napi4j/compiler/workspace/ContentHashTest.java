package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {
    @Test
    void partsThatAreCutElsewhereHashDifferently() {
        assertThat(ContentHash.of("ab", "c")).isNotEqualTo(ContentHash.of("a", "bc"));
        assertThat(ContentHash.of("a", "")).isNotEqualTo(ContentHash.of("a"));
        assertThat(ContentHash.of("a", "b")).isEqualTo(ContentHash.of("a", "b"));
    }

    @Test
    void fileHashIsTheOneThatSha256sumPrints(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        assertThat(ContentHash.sha256(file))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
