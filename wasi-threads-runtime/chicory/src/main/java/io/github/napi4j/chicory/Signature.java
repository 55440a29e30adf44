package io.github.napi4j.chicory;

import com.dylibso.chicory.wasm.types.FunctionType;
import com.dylibso.chicory.wasm.types.ValType;
import java.util.List;

/**
 * What a WebAssembly function takes and gives.
 *
 * @param parameters the kinds of its arguments, in order
 * @param results the kinds of its results; the functions of Node-API have none or one
 */
public record Signature(List<ValueKind> parameters, List<ValueKind> results) {
    /** Keeps copies. */
    public Signature {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
    }

    static Signature of(FunctionType type) {
        return new Signature(
                type.params().stream().map(Signature::kind).toList(),
                type.returns().stream().map(Signature::kind).toList());
    }

    private static ValueKind kind(ValType type) {
        if (type.equals(ValType.I32)) {
            return ValueKind.I32;
        }
        if (type.equals(ValType.I64)) {
            return ValueKind.I64;
        }
        if (type.equals(ValType.F32)) {
            return ValueKind.F32;
        }
        return type.equals(ValType.F64) ? ValueKind.F64 : ValueKind.OPAQUE;
    }
}
