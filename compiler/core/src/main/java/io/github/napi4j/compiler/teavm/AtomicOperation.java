package io.github.napi4j.compiler.teavm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.model.ValueType;

/**
 * One of the operations of {@code Atomics}, by its name without the kind of value.
 *
 * @param values how many values it takes behind the address
 */
record AtomicOperation(String name, int values) {

    /** A call whose name starts with a key is done as its value says; the first key that fits counts. */
    private static final List<Map.Entry<String, AtomicOperation>> BY_PREFIX = List.of(
            Map.entry("weakCompareAndSet", new AtomicOperation("compareAndSet", 2)),
            Map.entry("compareAndExchange", new AtomicOperation("compareAndExchange", 2)),
            Map.entry("compareAndSet", new AtomicOperation("compareAndSet", 2)),
            Map.entry("getAndBitwiseOr", new AtomicOperation("getAndOr", 1)),
            Map.entry("getAndBitwiseAnd", new AtomicOperation("getAndAnd", 1)),
            Map.entry("getAndBitwiseXor", new AtomicOperation("getAndXor", 1)),
            Map.entry("getAndAdd", new AtomicOperation("getAndAdd", 1)),
            Map.entry("getAndSet", new AtomicOperation("getAndSet", 1)),
            Map.entry("get", new AtomicOperation("get", 0)),
            Map.entry("set", new AtomicOperation("set", 1)),
            Map.entry("put", new AtomicOperation("set", 1)));

    /** Method names of plain access, in {@code Unsafe} with the kind of value behind them. */
    private static final List<String> PLAIN = List.of("get", "set", "put");

    /** What a method of {@code VarHandle} does. */
    static Optional<AtomicOperation> ofHandle(String method) {
        return PLAIN.contains(method) ? plain(method) : byPrefix(method);
    }

    /** What a method of {@code Unsafe} does to values of a kind. */
    static Optional<AtomicOperation> ofUnsafe(String method, String kind) {
        return PLAIN.stream()
                .filter(name -> method.equals(name + kind))
                .findFirst()
                .map(AtomicOperation::plain)
                .orElseGet(() -> byPrefix(method));
    }

    private static Optional<AtomicOperation> plain(String method) {
        return Optional.of(
                method.equals("get") ? new AtomicOperation("plainGet", 0) : new AtomicOperation("plainSet", 1));
    }

    private static Optional<AtomicOperation> byPrefix(String method) {
        return BY_PREFIX.stream()
                .filter(entry -> method.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the variable may be another afterwards. */
    boolean writes() {
        return values > 0;
    }

    /** What the operation answers on values of a type. */
    ValueType result(ValueType value) {
        return switch (name) {
            case "set", "plainSet" -> ValueType.VOID;
            case "compareAndSet" -> ValueType.BOOLEAN;
            default -> value;
        };
    }

    /** The kind of values of a type, as names of methods spell it. */
    static String kind(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            return switch (primitive.getKind()) {
                case INTEGER -> "Int";
                case LONG -> "Long";
                case BYTE -> "Byte";
                case SHORT -> "Short";
                case CHARACTER -> "Char";
                case BOOLEAN -> "Boolean";
                case FLOAT -> "Float";
                case DOUBLE -> "Double";
            };
        }
        return "Reference";
    }
}
