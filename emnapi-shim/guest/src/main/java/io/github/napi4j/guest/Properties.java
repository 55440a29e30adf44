package io.github.napi4j.guest;

import java.nio.charset.StandardCharsets;
import org.teavm.interop.Address;

/** Plain objects, property by property. Proxies and getters may run and may throw, which arrives as a Java exception. */
public final class Properties {
    private Properties() {}

    /** A property's name as Node-API takes it: UTF-8, ended by NUL. A lone surrogate becomes the replacement character. */
    public static byte[] name(String text) {
        byte[] bytes = new byte[text.length() * 3 + 1];
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c < 0x80) {
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xc0 | (c >> 6));
                bytes[end++] = (byte) (0x80 | (c & 0x3f));
            } else if (c < 0x10000) {
                boolean lone = c >= 0xd800 && c < 0xe000;
                c = lone ? 0xfffd : c;
                bytes[end++] = (byte) (0xe0 | (c >> 12));
                bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (c & 0x3f));
            } else {
                i++;
                bytes[end++] = (byte) (0xf0 | (c >> 18));
                bytes[end++] = (byte) (0x80 | ((c >> 12) & 0x3f));
                bytes[end++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (c & 0x3f));
            }
        }
        return java.util.Arrays.copyOf(bytes, end + 1);
    }

    /** Checks that a value is an object, of any kind but a function. */
    public static void checkObject(int env, int value, String wanted, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_OBJECT) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
    }

    /** Checks that a value is an object and no array, whose indexes would pass for keys. */
    public static void checkPlainObject(int env, int value, String wanted, String place) {
        checkObject(env, value, wanted, place);
        if (NodeApi.isArray(env, value) || NodeApi.typedArrayKind(env, value) >= 0) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
    }

    /** The handle of a property, undefined when there is none. */
    public static int get(int env, int object, byte[] name) {
        return Failures.checked(env, NodeApi.getNamed(env, object, Address.ofData(name)));
    }

    /** A new plain object. */
    public static int create(int env) {
        return Failures.checked(env, NodeApi.createObject(env));
    }

    /** Stores a property. */
    public static void set(int env, int object, byte[] name, int value) {
        Failures.check(env, NodeApi.setNamed(env, object, Address.ofData(name), value));
    }

    /** Calls a method of an object. Gives the handle of its result. */
    static int invoke(int env, int object, byte[] name, int... arguments) {
        int method = get(env, object, name);
        if (NodeApi.typeOf(env, method) != NodeApi.TYPE_FUNCTION) {
            throw new ConversionTypeError(
                    "ERR_INVALID_ARG_TYPE",
                    "an object's `" + new String(name, 0, name.length - 1, StandardCharsets.UTF_8)
                            + "` must be a function, got `" + Values.describe(env, method) + "`");
        }
        return Failures.checked(
                env, ValueApi.callMethod(env, object, method, arguments.length, arguments, Address.ofData(arguments)));
    }

    /** The object with a property that says which variant of a union it is. */
    public static int tagged(int env, byte[] name, String tag, int object) {
        set(env, object, name, Strings.write(env, tag));
        return object;
    }

    /** Own enumerable keys that are strings, in order, as an array. */
    public static int keys(int env, int object) {
        return Failures.checked(env, NodeApi.ownKeys(env, object));
    }

    /** The property of a key from {@link #keys}. */
    public static int getKeyed(int env, int object, int key) {
        return Failures.checked(env, NodeApi.getProperty(env, object, key));
    }

    /** Defines an own property, whatever its name: {@code __proto__} is a name like others here. */
    public static void define(int env, int object, String name, int value) {
        Failures.check(env, NodeApi.defineProperty(env, object, Strings.write(env, name), value, 1));
    }
}
