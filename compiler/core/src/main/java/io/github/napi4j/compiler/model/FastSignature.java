package io.github.napi4j.compiler.model;

import io.github.napi4j.loader.Passing;
import java.util.ArrayList;
import java.util.List;

/**
 * How the arguments and the result of a function cross on the fast path; glue and loader are written from it.
 *
 * @param parameters how each argument crosses
 * @param result how the result crosses
 */
public record FastSignature(List<Passing> parameters, Passing result) {

    /** Copies the list. */
    public FastSignature {
        parameters = List.copyOf(parameters);
    }

    /**
     * Whether a function has a fast path. One that runs elsewhere has nothing to gain, and one that asks for more than
     * arguments in a row needs Node-API to tell it. Where all arguments are checked beforehand there is one if the loader
     * checks them all.
     */
    public static boolean exists(ExportedFunction function) {
        return !(function.result() instanceof BoundType.AsyncType)
                && function.parameters().stream()
                        .allMatch(parameter -> parameter.isArgument()
                                && !(parameter.type() instanceof BoundType.RestType)
                                && !(parameter.type().nonNull() instanceof BoundType.AbortSignalType))
                && (function.options().checking() == FunctionOptions.Checking.NONE
                        || !of(function).parameters().contains(Passing.HANDLE));
    }

    /** The signature of a function that has a fast path. */
    public static FastSignature of(ExportedFunction function) {
        List<Passing> parameters = new ArrayList<>();
        boolean mayRunCode = false;
        for (Parameter parameter : function.parameters()) {
            Passing passing = of(parameter.type());
            // What is in memory is overwritten by the next call, and an array may change while a getter runs: so both
            // are taken as they come, ahead of what may run code.
            parameters.add(mayRunCode && passing.isInMemory() ? Passing.HANDLE : passing);
            mayRunCode |=
                    passing == Passing.HANDLE && mayRunCode(parameter.type().nonNull());
        }
        return new FastSignature(parameters, of(function.result()));
    }

    /** The name of the export for the function of this number. */
    public static String exportName(int number) {
        return "n4_fast_" + number;
    }

    /** Whether some argument or result is in the module's memory. */
    public boolean usesMemory() {
        return result.isInMemory() || parameters.stream().anyMatch(Passing::isInMemory);
    }

    private static Passing of(BoundType type) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            return switch (primitive.kind()) {
                case BOOLEAN -> Passing.BOOLEAN;
                case BYTE -> Passing.BYTE;
                case SHORT -> Passing.SHORT;
                case INT -> Passing.INT;
                case LONG -> Passing.LONG;
                case FLOAT, DOUBLE -> Passing.NUMBER;
                default -> Passing.HANDLE;
            };
        } else if (type instanceof BoundType.PrimitiveArrayType array) {
            return switch (array.kind()) {
                case UINT8 -> Passing.UINT8_ARRAY;
                case INT16 -> Passing.INT16_ARRAY;
                case INT32 -> Passing.INT32_ARRAY;
                case BIGINT64 -> Passing.BIGINT64_ARRAY;
                case FLOAT32 -> Passing.FLOAT32_ARRAY;
                case FLOAT64 -> Passing.FLOAT64_ARRAY;
                default -> Passing.HANDLE;
            };
        } else if (type instanceof BoundType.StringType) {
            return Passing.STRING;
        }
        return type instanceof BoundType.VoidType ? Passing.NOTHING : Passing.HANDLE;
    }

    /** Whether taking the value apart may run JavaScript: getters and proxies. */
    private static boolean mayRunCode(BoundType type) {
        boolean plain = type instanceof BoundType.PrimitiveType
                || type instanceof BoundType.StringType
                || type instanceof BoundType.PrimitiveArrayType
                || type instanceof BoundType.BufferType
                || type instanceof BoundType.CallbackType
                || type instanceof BoundType.ThreadsafeType;
        return !plain;
    }
}
