package io.github.napi4j.guest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where inside an argument the conversion is: the fields, indexes and keys that lead there.
 *
 * <p>Generated code enters and leaves around each step, which costs two stores, and the path is read only when a
 * conversion fails. A conversion that fails does not leave, so every call from JavaScript and every callback is put
 * between {@link #begin} and {@link #end}, which undo what is left. On the JavaScript thread only.
 */
public final class ConversionPath {
    private static final int FIELD = 0;
    private static final int KEY = 1;

    // Made by the first step: a class without an initializer costs calls that take no steps nothing.
    private static @Nullable String @Nullable [] names;
    private static int @Nullable [] indexes;
    private static int depth;
    private static int base;

    private ConversionPath() {}

    /** Starts an empty path. Returns what {@link #end} takes. */
    public static int begin() {
        int outer = base;
        base = depth;
        return outer;
    }

    /** Goes back to the path that was there at {@link #begin}. */
    public static void end(int outer) {
        depth = base;
        base = outer;
    }

    /** Where the path is now, for {@link #reset}. */
    static int mark() {
        return depth;
    }

    /** Goes back to a place on the way here, after a conversion that failed and was caught. */
    static void reset(int mark) {
        depth = mark;
    }

    /** Goes into a field of a record. */
    public static void enterField(String name) {
        step(name, FIELD);
    }

    /** Goes into the value of a map's key. */
    public static void enterKey(String key) {
        step(key, KEY);
    }

    /** Goes into an element. */
    public static void enterElement(int index) {
        step(null, index);
    }

    /** Goes back out of the last step. */
    public static void leave() {
        depth--;
    }

    private static void step(@Nullable String name, int index) {
        @Nullable String[] knownNames = names;
        int[] knownIndexes = indexes;
        if (knownNames == null || knownIndexes == null) {
            names = knownNames = new @Nullable String[16];
            indexes = knownIndexes = new int[16];
        } else if (depth == knownIndexes.length) {
            names = knownNames = Arrays.copyOf(knownNames, depth * 2);
            indexes = knownIndexes = Arrays.copyOf(knownIndexes, depth * 2);
        }
        knownNames[depth] = name;
        knownIndexes[depth] = index;
        depth++;
    }

    /** Whether the conversion is at the value itself. */
    static boolean isEmpty() {
        return depth == base;
    }

    /** The field of a record that the last step went into, null when it went elsewhere. */
    static @Nullable String field() {
        @Nullable String[] knownNames = names;
        int[] knownIndexes = indexes;
        if (depth == base || knownNames == null || knownIndexes == null) {
            return null;
        }
        return knownIndexes[depth - 1] == FIELD ? knownNames[depth - 1] : null;
    }

    /** The place with the path put in for its first {@code %}. */
    static String describe(String place) {
        int marker = place.indexOf('%');
        StringBuilder text = new StringBuilder();
        text.append(place, 0, marker);
        @Nullable String[] knownNames = names;
        int[] knownIndexes = indexes;
        if (knownNames != null && knownIndexes != null) {
            for (int i = base; i < depth; i++) {
                append(text, knownNames[i], knownIndexes[i]);
            }
        }
        return text.append(place, marker + 1, place.length()).toString();
    }

    private static void append(StringBuilder text, @Nullable String name, int index) {
        if (name == null) {
            text.append('[').append(index).append(']');
        } else if (isIdentifier(name)) {
            text.append('.').append(name);
        } else {
            text.append("[\"").append(name).append("\"]");
        }
    }

    private static boolean isIdentifier(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
