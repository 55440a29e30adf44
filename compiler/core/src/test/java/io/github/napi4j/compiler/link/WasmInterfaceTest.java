package io.github.napi4j.compiler.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.napi4j.compiler.link.WasmInterface.Import;
import io.github.napi4j.compiler.link.WasmInterface.Kind;
import io.github.napi4j.compiler.link.WasmInterface.MemoryLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WasmInterfaceTest {

    @Test
    void importsExportsAndSharedMemoryAreRead() {
        byte[] imports = concat(
                bytes(3),
                name("env"),
                name("memory"),
                bytes(2, 3, 0x80, 0x01, 0x80, 0x80, 0x04),
                name("napi"),
                name("napi_create_int32"),
                bytes(0, 0),
                name("env"),
                name("__c_longjmp"),
                bytes(4, 0, 1));
        byte[] exports = concat(bytes(1), name("malloc"), bytes(0, 7));

        var module = WasmInterface.read(concat(
                header(), section(1, bytes(0)), section(2, imports), section(7, exports), section(0, name("name"))));

        assertThat(module.imports())
                .containsExactly(
                        new Import("env", "memory", Kind.MEMORY),
                        new Import("napi", "napi_create_int32", Kind.FUNCTION),
                        new Import("env", "__c_longjmp", Kind.TAG));
        assertThat(module.exports()).containsExactly("malloc");
        assertThat(module.memory()).contains(new MemoryLimits(128, Optional.of(65536L), true));
    }

    @Test
    void ownMemoryWithoutMaximumIsUnbounded() {
        var module = WasmInterface.read(concat(header(), section(5, bytes(1, 0, 2))));

        assertThat(module.memory()).contains(new MemoryLimits(2, Optional.empty(), false));
        assertThat(module.imports()).isEmpty();
    }

    @Test
    void otherBytesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WasmInterface.read("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("not a WebAssembly binary");
        assertThatIllegalArgumentException().isThrownBy(() -> WasmInterface.read(bytes(0, 0x61)));
    }

    private static byte[] header() {
        return bytes(0, 'a', 's', 'm', 1, 0, 0, 0);
    }

    private static byte[] section(int id, byte[] content) {
        return concat(bytes(id, content.length), content);
    }

    private static byte[] name(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return concat(bytes(utf8.length), utf8);
    }

    private static byte[] bytes(int... values) {
        byte[] result = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (byte) values[i];
        }
        return result;
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
