package io.github.napi4j.guest;

import io.github.napi4j.JsFinalizable;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * Java objects that JavaScript has, and the JavaScript objects in front of them.
 *
 * <p>A pair is in the table for as long as its JavaScript object lives: it holds the Java object strongly and the
 * JavaScript object weakly. So a Java object lives as long as JavaScript holds it, and comes out as the same JavaScript
 * object each time; once that is gone, the table knows nothing of it. Pairs have numbers, which JavaScript objects wrap.
 * On the JavaScript thread only.
 */
public final class Instances {
    private static final int NONE = 0;
    private static final int FIRST_SIZE = 64;

    // In the place of a Java object that has a new pair, because its JavaScript object was collected.
    private static final Object ORPHAN = new Object();

    // By pair number. Number 0 is nobody's; free numbers are chained through `next`.
    private static @Nullable Object[] objects = new @Nullable Object[FIRST_SIZE];
    private static int[] references = new int[FIRST_SIZE];
    private static boolean[] closed = new boolean[FIRST_SIZE];
    private static int[] next = new int[FIRST_SIZE];
    private static int free = NONE;
    private static int end = 1;

    // First pair number of each hash bucket, by the identity of the Java object.
    private static int[] buckets = new int[FIRST_SIZE];

    private Instances() {}

    /** The Java object of a method's {@code this}, which must not be closed; null where it has none. */
    public static @Nullable Object receiver(int env, Address arguments, String member) {
        return receiver(ClassApi.unwrap(env, Classes.receiver(arguments)), member);
    }

    /** The same for the number that {@code this} wraps. */
    public static @Nullable Object receiver(int number, String member) {
        if (number == NONE) {
            return null;
        }
        checkOpen(number, member);
        return objects[number];
    }

    /** The same for the method that closes, which may be called again. */
    public static @Nullable Object closing(int env, Address arguments) {
        return find(env, Classes.receiver(arguments));
    }

    /** The same for an argument or another value that came from JavaScript; a closed object is an error. */
    public static @Nullable Object argument(int env, int value, String place) {
        int number = ClassApi.unwrap(env, value);
        if (number == NONE) {
            return null;
        }
        if (closed[number]) {
            throw new ConversionTypeError(
                    "ERR_INVALID_STATE", "the object is closed (" + ConversionPath.describe(place) + ")");
        }
        return objects[number];
    }

    /**
     * The error for a method that was called on something else than an instance of its class. What that is, is only told of
     * the addon's own objects: hosts put other values in the place of undefined and of primitives.
     */
    public static RuntimeException invalidReceiver(int env, Address arguments, String wanted, String member) {
        return invalidReceiver(ClassApi.unwrap(env, Classes.receiver(arguments)), wanted, member);
    }

    /** The same for the number that {@code this} wraps. */
    public static RuntimeException invalidReceiver(int number, String wanted, String member) {
        Object other = number == NONE ? null : objects[number];
        return new ConversionTypeError(
                "ERR_INVALID_THIS",
                "`" + member + "` needs `this` to be a `" + wanted + "`"
                        + (other == null ? "" : ", got `" + other.getClass().getSimpleName() + "`"));
    }

    /** The error for a value that has no Java object of the class that is wanted. */
    public static RuntimeException cannotConvert(int env, int value, String wanted, String place) {
        Object other = find(env, value);
        return other == null
                ? Values.cannotConvert(env, value, wanted, place)
                : Values.cannotConvert(other.getClass().getSimpleName(), wanted, place);
    }

    /** A value in messages: what it is an instance of, or what it is. */
    static String describe(int env, int value) {
        Object instance = find(env, value);
        return instance == null
                ? Values.describe(env, value)
                : instance.getClass().getSimpleName();
    }

    /** Makes the {@code this} of a constructor stand for a new Java object. */
    public static void adopt(int env, Address arguments, Object instance) {
        pair(env, Classes.receiver(arguments), instance);
    }

    /** The JavaScript object of a Java object: the one that JavaScript has of it, else a new one of a class. */
    public static int write(int env, Object instance, int type) {
        int known = number(instance);
        if (known != NONE) {
            int object = NodeApi.referenceValue(env, references[known]);
            if (object != 0) {
                return object;
            }
            // Collected, and its finalizer, which frees the number, is yet to come.
            unlink(known, instance);
            objects[known] = ORPHAN;
        }
        int object = Failures.checked(env, ClassApi.createInstance(env, Classes.prototype(env, type)));
        pair(env, object, instance);
        return object;
    }

    /** Takes a number for what is yet to be made. */
    static int reserve() {
        return allocate();
    }

    /** Makes an object or function wrap a number that was reserved, for as long as it lives. */
    static void fill(int env, int number, int object, Object instance) {
        pair(env, object, instance, number);
    }

    /** Ties a Java object to any object. */
    static void wrap(int env, int object, Object instance) {
        pair(env, object, instance);
    }

    /** The Java object of a number that is not free. */
    static Object ofNumber(int number) {
        return Objects.requireNonNull(objects[number]);
    }

    /** The Java object that an object is tied to, null for none. */
    static @Nullable Object ofObject(int env, int value) {
        return find(env, value);
    }

    /** A new external that keeps a Java object. */
    static int external(int env, Object instance) {
        return external(env, instance, 0);
    }

    /** The same for an object that keeps memory of the host's or the module's, as JavaScript is told for as long. */
    static int external(int env, Object instance, long bytes) {
        int number = allocate();
        int external = ValueApi.createExternal(env, number);
        if (external == 0) {
            giveBack(number);
            throw Failures.taken(env);
        }
        objects[number] = new External(instance, bytes);
        references[number] = NONE;
        if (bytes > 0) {
            ValueApi.adjustMemory(env, bytes);
        }
        return external;
    }

    /** The Java object that an external keeps, null for one that is none of ours. */
    static @Nullable Object ofExternal(int env, int value) {
        int number = ValueApi.externalNumber(env, value);
        return number > NONE && number < end && objects[number] instanceof External external ? external.instance : null;
    }

    /** Marks a receiver as closed. Returns whether it was open. */
    public static boolean close(int env, Address arguments) {
        int number = ClassApi.unwrap(env, Classes.receiver(arguments));
        boolean wasOpen = !closed[number];
        closed[number] = true;
        return wasOpen;
    }

    /** Forgets a pair whose JavaScript object was collected. */
    public static void drop(int env, int number) {
        Object instance = objects[number];
        if (instance == null) {
            return;
        }
        if (isLinked(instance)) {
            unlink(number, instance);
        }
        objects[number] = null;
        closed[number] = false;
        giveBack(number);
        if (env != 0 && references[number] != NONE) {
            NodeApi.referenceDelete(env, references[number]);
        }
        if (instance instanceof External external) {
            if (env != 0 && external.bytes > 0) {
                ValueApi.adjustMemory(env, -external.bytes);
            }
            instance = external.instance;
        }
        if (instance instanceof JsFinalizable finalizable) {
            finalizeObject(finalizable);
        }
    }

    /** The Java object of a value, null for a value that has none, or none of this addon's. */
    private static @Nullable Object find(int env, int value) {
        int number = ClassApi.unwrap(env, value);
        return number == NONE ? null : objects[number];
    }

    private static void finalizeObject(JsFinalizable instance) {
        try {
            instance.jsFinalized();
        } catch (Throwable failure) {
            // The host calls finalizers when it likes; nobody is there to catch.
            System.err.println("napi4j: jsFinalized of " + instance.getClass().getName() + " failed: " + failure);
        }
    }

    private static void checkOpen(int number, String member) {
        if (closed[number]) {
            throw new ConversionTypeError("ERR_INVALID_STATE", "`" + member + "` was called on a closed object");
        }
    }

    private static void pair(int env, int object, Object instance) {
        pair(env, object, instance, allocate());
    }

    private static void pair(int env, int object, Object instance, int number) {
        int reference = ClassApi.wrap(env, object, number);
        if (reference == 0) {
            giveBack(number);
            throw Failures.taken(env);
        }
        objects[number] = instance;
        references[number] = reference;
        link(number, instance);
    }

    private static int allocate() {
        if (free != NONE) {
            int number = free;
            free = next[number];
            return number;
        }
        if (end == objects.length) {
            grow();
        }
        return end++;
    }

    private static void giveBack(int number) {
        next[number] = free;
        free = number;
    }

    private static void grow() {
        int size = end * 2;
        objects = Arrays.copyOf(objects, size);
        references = Arrays.copyOf(references, size);
        closed = Arrays.copyOf(closed, size);
        next = Arrays.copyOf(next, size);
        buckets = new int[size];
        for (int number = 1; number < end; number++) {
            Object instance = objects[number];
            if (instance != null && isLinked(instance)) {
                link(number, instance);
            }
        }
    }

    /** Whether an entry is a Java object that is to be found: any number of externals may keep one, and are not it. */
    private static boolean isLinked(Object entry) {
        return entry != ORPHAN && !(entry instanceof External);
    }

    private static int number(Object instance) {
        int number = buckets[bucket(instance)];
        while (number != NONE && objects[number] != instance) {
            number = next[number];
        }
        return number;
    }

    private static void link(int number, Object instance) {
        int bucket = bucket(instance);
        next[number] = buckets[bucket];
        buckets[bucket] = number;
    }

    private static void unlink(int number, Object instance) {
        int bucket = bucket(instance);
        if (buckets[bucket] == number) {
            buckets[bucket] = next[number];
            return;
        }
        int before = buckets[bucket];
        while (next[before] != number) {
            before = next[before];
        }
        next[before] = next[number];
    }

    private static int bucket(Object instance) {
        int hash = System.identityHashCode(instance);
        return (hash ^ hash >>> 16) & (buckets.length - 1);
    }

    /** What stands in the table for an external. */
    private static final class External {
        final Object instance;
        final long bytes;

        External(Object instance, long bytes) {
            this.instance = instance;
            this.bytes = bytes;
        }
    }
}
