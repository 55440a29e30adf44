package io.github.napi4j.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.napi4j.chicory.WasmTrap;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Napi4jHostIT {
    @TempDir
    static Path folder;

    private static final BlockingQueue<Throwable> UNCAUGHT = new LinkedBlockingQueue<>();
    private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
    private static Napi4jHost host;

    @BeforeAll
    static void load() throws Exception {
        host = Napi4jHost.load(ProbeAddon.build(folder), options());
    }

    private static HostOptions options() {
        return HostOptions.standard().withOutput(OUTPUT, System.err).withUncaughtHandler(UNCAUGHT::add);
    }

    @AfterAll
    static void close() {
        host.close();
        assertThat(OUTPUT.toString(StandardCharsets.UTF_8)).isEqualTo("goodbye\n");
        assertThatThrownBy(() -> host.call("echo", 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        host.close();
    }

    private static @Nullable Object echo(@Nullable Object value) {
        return host.call("echo", new @Nullable Object[] {value});
    }

    @Test
    void theModuleIsInitializedOnceBeforeAnythingElse() {
        assertThat(host.call("initializations")).isEqualTo(1);
    }

    @Test
    void valuesOfEveryKindComeBackEqual() {
        List<Object> values = List.of(
                true,
                0,
                -1,
                Integer.MIN_VALUE,
                1L << 40,
                -(1L << 53) + 1,
                0.5,
                -0.0,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                1e300,
                "",
                "a\0b \uD83D\uDE00 \uD800",
                new BigInteger("123456789012345678901234567890"),
                new BigInteger("-9223372036854775808"),
                List.of(),
                List.of(1, "two", List.of(3.5)),
                Map.of("a", 1, "", List.of(), "nested", Map.of("b", "c")),
                Instant.ofEpochMilli(1_700_000_000_123L));
        for (Object value : values) {
            assertThat(echo(value)).as("%s", value).isEqualTo(value);
        }
        assertThat(echo(null)).isNull();
        assertThat(echo(7L)).isEqualTo(7);
        assertThat(echo(1f)).isEqualTo(1);
        assertThat(echo((short) 3)).isEqualTo(3);
        assertThat(echo('x')).isEqualTo("x");
        assertThat(echo(Long.MAX_VALUE)).isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(echo(Long.MIN_VALUE)).isEqualTo(BigInteger.valueOf(Long.MIN_VALUE));
        assertThat(echo(new String[] {"a", "b"})).isEqualTo(List.of("a", "b"));
        assertThat(echo(Arrays.asList(1, null))).isEqualTo(Arrays.asList(1, null));
    }

    @Test
    void primitiveArraysComeBackAsCopies() {
        byte[] bytes = {1, -2, 127};
        Object back = echo(bytes);
        assertThat(back).isEqualTo(bytes).isNotSameAs(bytes);
        assertThat(echo(new byte[0])).isEqualTo(new byte[0]);
        assertThat(echo(new short[] {-3, 4})).isEqualTo(new short[] {-3, 4});
        assertThat(echo(new int[] {Integer.MIN_VALUE, 5})).isEqualTo(new int[] {Integer.MIN_VALUE, 5});
        assertThat(echo(new long[] {Long.MIN_VALUE, 6})).isEqualTo(new long[] {Long.MIN_VALUE, 6});
        assertThat(echo(new float[] {0.1f, Float.NaN})).isEqualTo(new float[] {0.1f, Float.NaN});
        assertThat(echo(new double[] {0.1, -0.0})).isEqualTo(new double[] {0.1, -0.0});
        assertThat(echo(new boolean[] {true, false})).isEqualTo(List.of(true, false));
    }

    @Test
    void whatCannotCrossIsRefused() {
        assertThatThrownBy(() -> echo(Path.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use a boxed primitive");
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        assertThatThrownBy(() -> echo(cycle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> host.call("absent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no `absent`; there are: echo, call");
    }

    @Test
    void objectsAndFunctionsKeepTheirIdentity() {
        JsFunction echo = host.exports().getAs(JsFunction.class, "echo");
        assertThat(echo.apply(echo)).isEqualTo(echo);
        assertThat(echo.apply(5)).isEqualTo(5);
        JsObject exports = host.exports();
        assertThat(exports.has("echo")).isTrue();
        assertThat(exports.has("echoes")).isFalse();
        assertThat(exports.get("echoes")).isNull();
        exports.set("extra", List.of(1));
        assertThat(exports.get("extra")).isEqualTo(List.of(1));
    }

    @Test
    void bigIntsCrossTheModuleIn64Bits() {
        assertThat(host.call("next", BigInteger.valueOf(Long.MAX_VALUE - 1)))
                .isEqualTo(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(host.call("next", BigInteger.valueOf(-1))).isEqualTo(BigInteger.ZERO);
        assertThat(host.call("next", BigInteger.valueOf(1L << 33))).isEqualTo(BigInteger.valueOf((1L << 33) + 1));
    }

    @Test
    void jsErrorsBecomeJavaExceptionsWithCodeAndStack() {
        assertThatThrownBy(() -> host.call("fail")).isInstanceOfSatisfying(JsException.class, e -> {
            assertThat(e.getMessage()).isEqualTo("as asked");
            assertThat(e.code()).isEqualTo("PROBE_FAILED");
            assertThat(e.name()).isEqualTo("Error");
            assertThat(e.jsStack()).contains("napi_throw_error");
            assertThat(e.toString()).endsWith("Error [PROBE_FAILED]: as asked");
        });
    }

    @Test
    void callbacksRunInsideTheCallAndTheirExceptionsComeBack() {
        JsCallback sum = arguments -> {
            int total = 0;
            for (Object argument : arguments) {
                total += argument instanceof Integer number ? number : 0;
            }
            return total;
        };
        assertThat(host.call("call", sum, 1, 2)).isEqualTo(3);
        IllegalStateException mine = new IllegalStateException("from Java");
        JsCallback failing = arguments -> {
            throw mine;
        };
        assertThatThrownBy(() -> host.call("call", failing)).isInstanceOfSatisfying(JsException.class, e -> {
            assertThat(e.getCause()).isSameAs(mine);
            assertThat(e.name()).isEqualTo("java.lang.IllegalStateException");
            assertThat(e.code()).isEqualTo("JAVA_EXCEPTION");
        });
        assertThat(host.call("caught", failing))
                .isInstanceOfSatisfying(
                        JsException.class,
                        e -> assertThat(e).hasMessage("from Java").hasCause(mine));
        JsCallback nested = arguments -> host.call("fail");
        assertThatThrownBy(() -> host.call("call", nested)).isInstanceOfSatisfying(JsException.class, e -> {
            assertThat(e.code()).isEqualTo("PROBE_FAILED");
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void aCallbackCannotCloseItsOwnHost() {
        JsCallback closing = arguments -> {
            host.close();
            return null;
        };
        assertThatThrownBy(() -> host.call("call", closing))
                .isInstanceOf(JsException.class)
                .hasMessageContaining("inside one of its callbacks");
        assertThat(echo(1)).isEqualTo(1);
    }

    @Test
    void promisesAreFuturesBothWays() throws Exception {
        assertThat(host.callAsync("resolved", "x").get(60, TimeUnit.SECONDS)).isEqualTo("x");
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Object> back = host.callAsync("resolved", mine);
        assertThat(back).isNotDone();
        mine.complete(List.of(1));
        assertThat(back.get(60, TimeUnit.SECONDS)).isEqualTo(List.of(1));
        CompletableFuture<@Nullable Object> failing =
                host.callAsync("echo", CompletableFuture.failedFuture(new java.io.IOException("no disk")));
        assertThatThrownBy(() -> failing.get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(JsException.class)
                .hasMessage("no disk")
                .hasRootCauseInstanceOf(java.io.IOException.class);
        assertThat(host.callAsync("fail")).isCompletedExceptionally();
    }

    @Test
    void deepRecursionAndExitAreJsErrorsAndTheAddonWorksAfterwards() {
        assertThatThrownBy(() -> host.call("recurse"))
                .isInstanceOfSatisfying(
                        JsException.class, e -> assertThat(e.name()).isEqualTo("RangeError"));
        assertThatThrownBy(() -> host.call("leave")).isInstanceOfSatisfying(JsException.class, e -> {
            assertThat(e.code()).isEqualTo("NAPI4J_EXIT");
            assertThat(e.getMessage()).contains("probe", "status 3");
        });
        assertThat(echo("still here")).isEqualTo("still here");
    }

    @Test
    void aTrapEndsTheAddonAndCallsAfterwardsAreRefused() {
        var output = new ByteArrayOutputStream();
        try (Napi4jHost other = Napi4jHost.load(folder, options().withOutput(output, output))) {
            assertThatThrownBy(() -> other.call("trap")).isInstanceOfSatisfying(JsException.class, e -> {
                assertThat(e.name()).isEqualTo("RuntimeError");
                assertThat(e.getMessage()).contains("unreachable");
                assertThat(e.getCause()).isInstanceOf(WasmTrap.class);
            });
            assertThatThrownBy(() -> other.call("echo", 1)).isInstanceOfSatisfying(JsException.class, e -> {
                assertThat(e.name()).isEqualTo("AddonLoadError");
                assertThat(e.code()).isEqualTo("NAPI4J_DEAD");
                assertThat(e.getCause()).isInstanceOf(JsException.class).hasCauseInstanceOf(WasmTrap.class);
            });
        }
    }

    @Test
    void memoryGrowsWhileJavaScriptLooksAtIt() {
        int before = host.callAs(Integer.class, "grow", 100);
        assertThat(before).isPositive();
        assertThat(host.call("grow", 0)).isEqualTo(before + 100);
        byte[] large = new byte[5_000_000];
        large[4_999_999] = 9;
        assertThat(echo(large)).isEqualTo(large);
        assertThat(host.call("grow", 65_536)).isEqualTo(-1);
    }

    @Test
    void threadsOfTheModuleWakeTheEventLoop() throws Exception {
        BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
        JsCallback listener = arguments -> seen.add(String.valueOf(arguments[0]));
        assertThat(host.call("wake", listener, 5)).isEqualTo(5);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(seen.poll(60, TimeUnit.SECONDS));
        }
        assertThat(all).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
    }

    @Test
    void aThreadThatCallsNodeApiFailsClearlyAndEndsTheAddon() throws Exception {
        var output = new ByteArrayOutputStream();
        try (Napi4jHost other = Napi4jHost.load(folder, options().withOutput(output, output))) {
            assertThat(other.call("stray")).isEqualTo(1);
            assertThat(UNCAUGHT.poll(60, TimeUnit.SECONDS))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("`napi_create_object` was called on a thread of the addon's own");
            assertThatThrownBy(() -> other.call("echo", 1))
                    .isInstanceOfSatisfying(
                            JsException.class, e -> assertThat(e.code()).isEqualTo("NAPI4J_DEAD"));
        }
    }

    @Test
    void aModuleFileRunsInTheRealmWithTimersAndText() throws Exception {
        Path module = ProbeAddon.resource("probe.mjs", folder);
        ProbeAddon.resource("twice.mjs", folder);
        JsObject namespace = host.importModule(module);
        assertThat(namespace.get("answer")).isEqualTo(42);
        assertThat(namespace.callAsync("timers").get(60, TimeUnit.SECONDS))
                .isEqualTo(List.of("microtask", "first", "second", 3));
        assertThat(namespace.call("text"))
                .isEqualTo(List.of(
                        List.of(97, 195, 164, 226, 130, 172, 240, 159, 152, 128),
                        "aä€\uD83D\uDE00",
                        "a\uFFFD",
                        "a",
                        "a€",
                        "TypeError",
                        Map.of("read", 1, "written", 1),
                        "68c3a9"));
        assertThat(namespace.callAsync("check", host.exports()).get(60, TimeUnit.SECONDS))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsOnly(
                        entry("result", 42),
                        entry("order", List.of("inside", "after", "microtask")),
                        entry("resolved", "later"),
                        entry("same", true));
        JsObject counter = namespace.getAs(JsFunction.class, "default").construct();
        assertThat(counter.call("up")).isEqualTo(1);
        assertThat(counter.call("up")).isEqualTo(2);

        Path broken = Files.writeString(folder.resolve("broken.mjs"), "export const = 1;");
        assertThatThrownBy(() -> host.importModule(broken))
                .isInstanceOfSatisfying(
                        JsException.class, e -> assertThat(e.name()).isEqualTo("SyntaxError"));
    }

    @Test
    void uncaughtErrorsOfTimersReachTheHandler() throws Exception {
        Path module = Files.writeString(
                folder.resolve("late.mjs"), "setTimeout(() => { throw new RangeError('too late'); }, 1);");
        host.importModule(module);
        assertThat(UNCAUGHT.poll(60, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(
                        JsException.class, e -> assertThat(e.name()).isEqualTo("RangeError"))
                .hasMessage("too late");
    }

    @Test
    void callsFromManyThreadsAreServedOneByOne() throws Exception {
        List<CompletableFuture<@Nullable Object>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            all.add(CompletableFuture.supplyAsync(() -> echo(number)));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(all.get(i).get()).isEqualTo(i);
        }
    }

    @Test
    void closingEndsAThreadThatNeverStops() throws Exception {
        Napi4jHost other = Napi4jHost.load(folder, options().withOutput(new ByteArrayOutputStream(), System.err));
        assertThat(other.call("spin")).isEqualTo(1);
        other.close();
    }

    @Test
    void closingStopsAnAddonOrScriptThatNeverReturns() throws Exception {
        Path endless = Files.writeString(folder.resolve("endless.mjs"), "export default () => { for (;;); };");
        for (String which : List.of("module", "script")) {
            Napi4jHost other = Napi4jHost.load(folder, options().withOutput(new ByteArrayOutputStream(), System.err));
            JsFunction script = other.importModule(endless).getAs(JsFunction.class, "default");
            BlockingQueue<Throwable> ended = new LinkedBlockingQueue<>();
            Thread caller = new Thread(() -> {
                try {
                    Object result = which.equals("module") ? other.call("forever") : script.apply();
                    ended.add(new AssertionError("returned " + result));
                } catch (RuntimeException e) {
                    ended.add(e);
                }
            });
            caller.start();
            while (caller.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(other::close)
                    .as(which)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("busy");
            assertThat(ended.poll(60, TimeUnit.SECONDS)).as(which).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void aModuleThatCannotRunIsRefusedWithAdvice() throws Exception {
        Path large =
                ProbeAddon.build(Files.createDirectory(folder.resolve("large")), "-Wl,--initial-memory=2147483648");
        assertRefused(large, "smaller initial memory");
        Path text = Files.createDirectory(folder.resolve("text"));
        ProbeAddon.build(text);
        Files.writeString(text.resolve("probe.wasm32-wasi.wasm"), "no module");
        assertRefused(text, "not a WebAssembly module");
    }

    private static void assertRefused(Path packageDir, String message) {
        assertThatThrownBy(() -> Napi4jHost.load(packageDir)).isInstanceOfSatisfying(AddonLoadException.class, e -> {
            assertThat(e.code()).isEqualTo(AddonLoadException.WASM_UNSUPPORTED);
            assertThat(e.getMessage()).contains("probe.wasm32-wasi.wasm", message);
        });
    }
}
