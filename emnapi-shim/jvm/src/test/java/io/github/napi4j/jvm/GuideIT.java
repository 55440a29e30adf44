package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the Java of {@code docs/guide-jvm.md}: every block of it stands here, word for word. */
class GuideIT {
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Test
    void everyJavaBlockOfTheGuideRunsHere() throws Exception {
        Path basedir = Path.of(System.getProperty("basedir", "."));
        String guide = Files.readString(basedir.resolve("../../docs/guide-jvm.md"));
        String here = Files.readString(basedir.resolve("src/test/java/io/github/napi4j/jvm/GuideIT.java"));
        List<String> blocks = BLOCK.matcher(guide)
                .results()
                .map((MatchResult m) -> m.group(1))
                .toList();
        assertThat(blocks)
                .hasSize(6)
                .allSatisfy(block -> assertThat(words(here)).contains(words(block)));
    }

    private static String words(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    @BeforeAll
    static void install() throws Exception {
        NpmPackages.folder("@node-rs/crc32-wasm32-wasi");
    }

    @Test
    void loadAndCall() throws Exception {
        Path packageDir = NpmPackages.folder("@node-rs/bcrypt-wasm32-wasi");
        try (Napi4jHost addon = Napi4jHost.load(packageDir)) {
            String hash = addon.callAs(String.class, "hashSync", "secret", 4);
            boolean right = addon.callAs(Boolean.class, "verifySync", "secret", hash);
            assertThat(right).isTrue();
        }
    }

    @Test
    void classesAndBytes() throws Exception {
        try (Napi4jHost addon = Napi4jHost.load(NpmPackages.folder("@node-rs/xxhash-wasm32-wasi"))) {
            JsObject hasher = addon.exports().getAs(JsFunction.class, "Xxh32").construct();
            hasher.call("update", "ab");
            hasher.call("update", new byte[] {'c'});
            assertThat(hasher.callAs(Long.class, "digest")).isEqualTo(0x32D153FFL);
        }
    }

    @Test
    void promises() throws Exception {
        try (Napi4jHost addon = Napi4jHost.load(NpmPackages.folder("@node-rs/bcrypt-wasm32-wasi"))) {
            CompletableFuture<Object> hash = addon.callAsync("hash", "secret", 4);
            assertThat(hash.get(1, TimeUnit.MINUTES)).asString().startsWith("$2");
        }
    }

    @Test
    void errors() throws Exception {
        try (Napi4jHost addon = Napi4jHost.load(NpmPackages.folder("@node-rs/crc32-wasm32-wasi"))) {
            assertThat(addon.exports().has("crc32")).isTrue();
            try {
                addon.call("crc32", 5);
            } catch (JsException e) {
                assertThat(e.code()).isEqualTo("InvalidArg");
                assertThat(e.jsStack()).contains("crc32");
            }
        }
    }

    @Nested
    @Napi4jAddon("${basedir}/target/third-party/node_modules/@node-rs/crc32-wasm32-wasi")
    class ChecksumTest {
        @Test
        void knownVector(Napi4jHost addon) {
            assertThat(addon.callAs(Long.class, "crc32", "abc")).isEqualTo(0x352441C2L);
        }
    }

    @Test
    void options(@TempDir Path folder) throws Exception {
        List<Throwable> failures = new ArrayList<>();
        HostOptions options = HostOptions.standard()
                .withEnvironment(Map.of("LANG", "de"))
                .withDirectory("/data", folder)
                .withUncaughtHandler(failures::add);
        try (Napi4jHost addon = Napi4jHost.load(NpmPackages.folder("@node-rs/crc32-wasm32-wasi"), options)) {
            assertThat(addon.call("crc32", "")).isEqualTo(0);
        }
        assertThat(failures).isEmpty();
    }
}
