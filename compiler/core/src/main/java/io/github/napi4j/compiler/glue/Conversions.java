package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.PrimitiveKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expression that converts a value of a type, either way.
 *
 * <p>Types that take more than an expression get a method of the glue, {@code readListOfString}; it is written once, after
 * everything that asked for it, in the order of asking.
 */
final class Conversions {
    private final TypeWords words;
    private final Deque<Method> pending = new ArrayDeque<>();
    private final Set<String> requested = new HashSet<>();

    Conversions(AddonModel model) {
        words = new TypeWords(model);
    }

    /** A method to write: the conversion of a type, in or out. */
    record Method(boolean read, String name, BoundType type) {}

    /** The next method that an expression calls and that is not written yet, null when all are. */
    @Nullable Method next() {
        return pending.pollFirst();
    }

    /** The Java value of a handle. Both are expressions, the place that of a string. */
    String read(BoundType type, String handle, String place) {
        String arguments = "(env, " + handle + ", " + place + ")";
        if (type instanceof BoundType.PrimitiveType primitive) {
            return "Numbers.read" + capital(primitive.kind().javaName()) + arguments;
        } else if (type instanceof BoundType.StringType) {
            return "Strings.read" + arguments;
        } else if (type instanceof BoundType.PrimitiveArrayType array) {
            return "TypedArrays.read" + TypeWords.plural(array) + arguments;
        }
        return request(true, type) + arguments;
    }

    /** The handle of a Java value. A reference is checked for null here; a {@code NullableType} lets it through. */
    String write(BoundType type, String value, String place) {
        if (type instanceof BoundType.PrimitiveType primitive) {
            String number = primitive.boxed() ? required(value, place) : value;
            return writePrimitive(primitive.kind(), number, place);
        } else if (type instanceof BoundType.StringType) {
            return "Strings.write(env, " + required(value, place) + ")";
        } else if (type instanceof BoundType.PrimitiveArrayType array) {
            return "TypedArrays.write" + TypeWords.plural(array) + "(env, " + required(value, place) + ")";
        } else if (type instanceof BoundType.VoidType) {
            return "Values.writeUndefined(env)";
        }
        return request(false, type) + "(env, " + value + ", " + place + ")";
    }

    /** The value, checked for null. */
    static String required(String value, String place) {
        return "Values.required(" + value + ", " + place + ")";
    }

    private static String writePrimitive(PrimitiveKind kind, String value, String place) {
        return switch (kind) {
            case BOOLEAN -> "Numbers.writeBoolean(env, " + value + ")";
            case BYTE, SHORT, INT -> "Numbers.writeInt(env, " + value + ")";
            case LONG -> "Numbers.writeLong(env, " + value + ", " + place + ")";
            case FLOAT, DOUBLE -> "Numbers.writeDouble(env, " + value + ")";
        };
    }

    private String request(boolean read, BoundType type) {
        String name = (read ? "read" : "write") + words.of(type);
        if (requested.add(name)) {
            pending.addLast(new Method(read, name, type));
        }
        return name;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
