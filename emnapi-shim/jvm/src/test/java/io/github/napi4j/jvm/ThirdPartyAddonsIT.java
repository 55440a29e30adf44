package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** NAPI-RS packages as npm has them, unchanged. */
class ThirdPartyAddonsIT {
    private static long of(Checksum checksum, byte[] data) {
        checksum.update(ByteBuffer.wrap(data));
        return checksum.getValue();
    }

    @Test
    void crc32OfTextAndBytesEqualsTheJdks() throws Exception {
        try (Napi4jHost host = Napi4jHost.load(NpmPackages.folder("@node-rs/crc32-wasm32-wasi"))) {
            Random random = new Random(4);
            for (int size : new int[] {0, 1, 7, 64, 1000, 70_000, 1 << 20}) {
                byte[] data = new byte[size];
                random.nextBytes(data);
                assertThat(host.callAs(Long.class, "crc32", data)).isEqualTo(of(new CRC32(), data));
                assertThat(host.callAs(Long.class, "crc32c", data)).isEqualTo(of(new CRC32C(), data));
            }
            String text = "häl\uD83D\uDE00lo";
            assertThat(host.callAs(Long.class, "crc32", text))
                    .isEqualTo(of(new CRC32(), text.getBytes(StandardCharsets.UTF_8)));
            assertThatThrownBy(() -> host.call("crc32", 5)).isInstanceOfSatisfying(JsException.class, e -> {
                assertThat(e.code()).isEqualTo("InvalidArg");
                assertThat(e.name()).isEqualTo("Error");
                assertThat(e.jsStack()).contains("napi_create_error");
            });
        }
    }

    @Test
    void xxhashClassesAndBigIntsGiveKnownVectors() throws Exception {
        try (Napi4jHost host = Napi4jHost.load(NpmPackages.folder("@node-rs/xxhash-wasm32-wasi"))) {
            assertThat(host.call("xxh32", "")).isEqualTo(0x02CC5D05);
            assertThat(host.call("xxh64", "")).isEqualTo(new BigInteger("EF46DB3751D8E999", 16));
            assertThat(host.call("xxh64", "abc")).isEqualTo(new BigInteger("44BC2CF5AD770999", 16));
            JsFunction type = host.exports().getAs(JsFunction.class, "Xxh64");
            JsObject hasher = type.construct();
            hasher.call("update", "a");
            hasher.call("update", "bc".getBytes(StandardCharsets.UTF_8));
            assertThat(hasher.call("digest")).isEqualTo(new BigInteger("44BC2CF5AD770999", 16));
            hasher.call("reset");
            assertThat(hasher.call("digest")).isEqualTo(new BigInteger("EF46DB3751D8E999", 16));
            assertThat(type.construct(BigInteger.ONE).call("digest")).isEqualTo(host.call("xxh64", "", BigInteger.ONE));
        }
    }

    @Test
    void bcryptPromisesSettleAndVerifyKnownHashes() throws Exception {
        try (Napi4jHost host = Napi4jHost.load(NpmPackages.folder("@node-rs/bcrypt-wasm32-wasi"))) {
            String known = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";
            assertThat(host.call("verifySync", "U*U", known)).isEqualTo(true);
            assertThat(host.call("verifySync", "U*V", known)).isEqualTo(false);
            String hash = String.valueOf(settled(host.callAsync("hash", "secret", 4)));
            assertThat(hash).startsWith("$2");
            assertThat(settled(host.callAsync("verify", "secret", hash))).isEqualTo(true);
            assertThat(settled(host.callAsync("verify", "Secret", hash))).isEqualTo(false);
            assertThat(host.exports().get("DEFAULT_COST")).isEqualTo(12);
        }
    }

    private static @Nullable Object settled(CompletableFuture<@Nullable Object> promise) throws Exception {
        return promise.get(120, TimeUnit.SECONDS);
    }

    @Test
    void twoHostsOfOnePackageKeepTheirObjectsApart() throws Exception {
        try (Napi4jHost one = Napi4jHost.load(NpmPackages.folder("@node-rs/xxhash-wasm32-wasi"));
                Napi4jHost two = Napi4jHost.load(NpmPackages.folder("@node-rs/xxhash-wasm32-wasi"))) {
            JsObject hasher = one.exports().getAs(JsFunction.class, "Xxh32").construct();
            assertThatThrownBy(() -> two.call("xxh32", hasher))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another");
            assertThat(one.call("xxh32", "same")).isEqualTo(two.call("xxh32", "same"));
        }
    }
}
