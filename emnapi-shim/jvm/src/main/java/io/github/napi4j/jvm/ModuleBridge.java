package io.github.napi4j.jvm;

import io.github.napi4j.chicory.HostFunction;
import io.github.napi4j.chicory.ImportedFunction;
import io.github.napi4j.chicory.Signature;
import io.github.napi4j.chicory.ValueKind;
import io.github.napi4j.chicory.WasmExit;
import io.github.napi4j.chicory.WasmFunction;
import io.github.napi4j.chicory.WasmProcess;
import io.github.napi4j.chicory.WasmTrap;
import java.util.List;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * Calls between JavaScript and the module's main instance, with the conversions of WebAssembly's JavaScript interface.
 *
 * <p>What JavaScript throws goes through the module's frames untouched; what the module does to itself arrives in
 * JavaScript as a {@code WebAssembly.RuntimeError} or {@code RangeError}.
 */
final class ModuleBridge {
    private final JsRealm realm;
    private final WasmProcess process;
    private int shownPages;

    ModuleBridge(JsRealm realm, WasmProcess process) {
        this.realm = realm;
        this.process = process;
        this.shownPages = process.memoryPages();
    }

    /** Gives JavaScript a buffer over all of the memory, if that has grown since it was given the last one. */
    void showMemory() {
        int pages = process.memoryPages();
        if (pages != shownPages) {
            shownPages = pages;
            realm.script("memoryGrew", process.memory());
        }
    }

    /** A function of the module as JavaScript sees it. */
    ProxyExecutable exported(WasmFunction function) {
        Signature signature = function.signature();
        ValueKind[] parameters = signature.parameters().toArray(ValueKind[]::new);
        @Nullable ValueKind result =
                signature.results().isEmpty() ? null : signature.results().get(0);
        return arguments -> {
            long[] raw = new long[parameters.length];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = i < arguments.length ? toWasm(parameters[i], arguments[i]) : missing(parameters[i]);
            }
            long answer = call(function, raw);
            return result == null ? realm.undefined() : fromWasm(result, answer);
        };
    }

    private long call(WasmFunction function, long[] arguments) {
        try {
            return function.call(arguments);
        } catch (WasmExit e) {
            throw realm.raise(realm.script("exit", e.code(), e));
        } catch (WasmTrap e) {
            throw realm.raise(
                    e.getCause() instanceof StackOverflowError || "call stack exhausted".equals(e.getMessage())
                            ? realm.script("stackOverflow", e)
                            : realm.script("trap", String.valueOf(e.getMessage()), e));
        } finally {
            showMemory();
        }
    }

    /** A JavaScript function as the module sees it. */
    HostFunction imported(ImportedFunction wanted, Value function) {
        ValueKind[] parameters = wanted.signature().parameters().toArray(ValueKind[]::new);
        List<ValueKind> results = wanted.signature().results();
        @Nullable ValueKind result = results.isEmpty() ? null : results.get(0);
        return raw -> {
            Object[] arguments = new Object[raw.length];
            for (int i = 0; i < raw.length; i++) {
                arguments[i] = fromWasm(parameters[i], raw[i]);
            }
            showMemory();
            Value answer = function.execute(arguments);
            return result == null ? 0 : toWasm(result, answer);
        };
    }

    private static long missing(ValueKind kind) {
        return switch (kind) {
            case F32 -> Float.floatToRawIntBits(Float.NaN);
            case F64 -> Double.doubleToRawLongBits(Double.NaN);
            default -> 0;
        };
    }

    private long toWasm(ValueKind kind, Value value) {
        return switch (kind) {
            case I32 -> toInt32(value);
            case I64 -> Long.parseLong(realm.script("bigintBits", value).asString());
            case F32 -> Float.floatToRawIntBits((float) toNumber(value));
            case F64 -> Double.doubleToRawLongBits(toNumber(value));
            case OPAQUE -> throw new IllegalArgumentException("a reference cannot be passed to the module");
        };
    }

    private static int toInt32(Value value) {
        if (value.fitsInInt()) {
            return value.asInt();
        }
        if (value.fitsInLong()) {
            return (int) value.asLong();
        }
        double number = toNumber(value);
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return 0;
        }
        double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
        return (int) (long) (whole % 4294967296.0);
    }

    private static double toNumber(Value value) {
        if (value.isNumber()) {
            return value.fitsInDouble() ? value.asDouble() : value.asLong();
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? 1 : 0;
        }
        return value.isNull() ? 0 : Double.NaN;
    }

    private Object fromWasm(ValueKind kind, long raw) {
        return switch (kind) {
            case I32 -> (int) raw;
            case I64 -> realm.script("bigint", (int) (raw >> 32), (int) raw);
            case F32 -> (double) Float.intBitsToFloat((int) raw);
            case F64 -> Double.longBitsToDouble(raw);
            case OPAQUE -> throw new IllegalArgumentException("a reference cannot be passed to JavaScript");
        };
    }
}
