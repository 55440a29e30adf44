package io.github.napi4j.guest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JavaScript arrays, element by element. Proxies and getters may run and may throw, which arrives as a Java exception. */
public final class Elements {
    private static final int PER_SCOPE = 256;
    private static final int NO_SCOPE = -1;

    private Elements() {}

    /** The length of an array, or an error for what is none. */
    public static int length(int env, int value, String place) {
        long length = NodeApi.arrayLength(env, value);
        if (length == -2) {
            throw Failures.taken(env);
        }
        if (length < 0) {
            throw Values.cannotConvert(env, value, "Array", place);
        }
        if (length > Integer.MAX_VALUE - 8) {
            throw new ConversionRangeError(
                    "ERR_OUT_OF_RANGE",
                    "an array of " + length + " elements does not fit into Java (" + ConversionPath.describe(place)
                            + ")");
        }
        return (int) length;
    }

    /** Checks that a value is an array that has the elements which a tuple must have. */
    public static void checkTuple(int env, int value, String tuple, int required, String place) {
        if (!NodeApi.isArray(env, value)) {
            throw Values.cannotConvert(env, value, tuple, place);
        }
        int length = length(env, value, place);
        if (length < required) {
            throw new ConversionTypeError(
                    Values.code(place),
                    "cannot convert an `Array` of length " + length + " to `" + tuple + "`, which needs " + required
                            + " (" + ConversionPath.describe(place) + ")");
        }
    }

    /** The elements of whatever gives them, in a list. */
    public static <T> List<T> list(@Nullable Iterable<T> elements, String place) {
        List<T> list = new ArrayList<>();
        for (T element : Values.required(elements, place)) {
            list.add(element);
        }
        return list;
    }

    /** The element's handle. */
    public static int get(int env, int array, int index) {
        return Failures.checked(env, NodeApi.getElement(env, array, index));
    }

    /** A new array with room for elements. */
    public static int create(int env, int length) {
        return Failures.checked(env, NodeApi.createArray(env, length));
    }

    /** Stores an element. */
    public static void set(int env, int array, int index, int value) {
        Failures.check(env, NodeApi.setElement(env, array, index, value));
    }

    /** How much room to make for elements that an array claims to have; a sparse one has few. */
    public static int expected(int length) {
        return Math.min(length, PER_SCOPE);
    }

    /** Opens the handle scope of a loop over elements, unless they are few. Returns what the others here take. */
    public static int openScope(int env, int length) {
        return length > PER_SCOPE ? NodeApi.scopeOpen(env) : NO_SCOPE;
    }

    /** Between two elements: drops the handles of those before, once in a while. */
    public static void nextInScope(int env, int scope, int index) {
        if (scope != NO_SCOPE && index % PER_SCOPE == PER_SCOPE - 1) {
            ScopePins.close(env, scope);
            NodeApi.scopeOpen(env);
        }
    }

    /** Closes the scope of the loop. */
    public static void closeScope(int env, int scope) {
        if (scope != NO_SCOPE) {
            ScopePins.close(env, scope);
        }
    }
}
