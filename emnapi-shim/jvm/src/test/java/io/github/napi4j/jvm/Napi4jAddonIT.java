package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Napi4jAddon("${basedir}/target/third-party/node_modules/@node-rs/crc32-wasm32-wasi")
class Napi4jAddonIT {
    private static final int OF_ABC = 0x352441C2;

    @BeforeAll
    static void install() throws Exception {
        NpmPackages.folder("@node-rs/crc32-wasm32-wasi");
    }

    @Test
    void aTestReceivesTheHost(Napi4jHost host) {
        assertThat(host.call("crc32", "abc")).isEqualTo(OF_ABC);
    }

    @Test
    void aTestReceivesTheExports(JsObject addon, Napi4jHost host) {
        assertThat(addon).isEqualTo(host.exports());
        assertThat(addon.names()).containsExactlyInAnyOrder("crc32", "crc32c");
    }

    @Nested
    class Inner {
        private final Napi4jHost host;

        Inner(Napi4jHost host) {
            this.host = host;
        }

        @Test
        void aNestedClassSharesTheHostOfItsOuterClass(JsObject addon) {
            assertThat(host.exports()).isEqualTo(addon);
            assertThat(addon.call("crc32", "abc")).isEqualTo(OF_ABC);
        }
    }
}
