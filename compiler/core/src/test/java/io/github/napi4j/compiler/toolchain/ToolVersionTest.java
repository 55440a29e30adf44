package io.github.napi4j.compiler.toolchain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolVersionTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    Debian clang version 22.1.8 (1~deb12u1)                    | 22.1.8
                    clang version 20.1.8-wasi-sdk (https://x/llvm 87f0227cb6)  | 20.1.8
                    Ubuntu clang version 19.1.1 (1ubuntu1~24.04.2)             | 19.1.1
                    v22.23.3                                                   | 22.23.3
                    11.19.1                                                    | 11.19.1
                    wasm-opt version 132 (version_132)                         | 132.0.0
                    Chromium 142.0.7444.175 built on Debian GNU/Linux 12       | 142.0.7444
                    Google Chrome 137.0.7151.55                                | 137.0.7151
                    """, delimiter = '|')
    void versionIsFoundInWhatToolsPrint(String line, String version) {
        assertThat(ToolVersion.find(line)).map(ToolVersion::toString).contains(version);
    }

    @Test
    void textWithoutVersionHasNone() {
        assertThat(ToolVersion.find("")).isEmpty();
        assertThat(ToolVersion.find("clang: command not found")).isEmpty();
        assertThat(ToolVersion.find("deb12u1 wasm32")).isEmpty();
    }

    @Test
    void versionsCompareByNumber() {
        assertThat(new ToolVersion(22, 9, 0).isAtLeast(new ToolVersion(22, 12, 0)))
                .isFalse();
        assertThat(new ToolVersion(22, 12, 0).isAtLeast(new ToolVersion(22, 12, 0)))
                .isTrue();
        assertThat(new ToolVersion(100, 0, 0).isAtLeast(new ToolVersion(22, 12, 9)))
                .isTrue();
    }
}
