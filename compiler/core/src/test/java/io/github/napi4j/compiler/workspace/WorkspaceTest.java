package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void rootIsBelowHomeUnlessTheEnvironmentSaysOtherwise() {
        assertThat(Workspace.locate(Map.of(), HOME).root()).isEqualTo(Path.of("/home/ann/.napi4j"));
        assertThat(Workspace.locate(Map.of("NAPI4J_HOME", " "), HOME).root()).isEqualTo(Path.of("/home/ann/.napi4j"));
        assertThat(Workspace.locate(Map.of("NAPI4J_HOME", "/cache/n4"), HOME).root())
                .isEqualTo(Path.of("/cache/n4"));
    }

    @Test
    void toolIsKeyedByVersionAndContent() {
        var workspace = new Workspace(Path.of("/c"));
        Path one = workspace.tool("clang", "22.1", ContentHash.of("a")).folder();
        Path other = workspace.tool("clang", "22.1", ContentHash.of("b")).folder();
        assertThat(one).isNotEqualTo(other);
        assertThat(one.toString()).startsWith("/c/toolchain/clang/22.1-");
    }
}
