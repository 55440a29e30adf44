package io.github.napi4j.runtime.library;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What {@link Class} does not answer in the class library: how it was declared, and its resources. */
public final class ClassQueries {
    private ClassQueries() {}

    /** Adds {@link Class#isAnonymousClass()}: javac numbers anonymous classes and gives them nothing after the number. */
    public static boolean isAnonymousClass(Class<?> type) {
        String name = type.getName();
        int last = name.lastIndexOf('$');
        return last >= 0 && last + 1 < name.length() && isNumber(name, last + 1, name.length());
    }

    /** Adds {@link Class#isLocalClass()}: javac puts a number before a local class's name. */
    public static boolean isLocalClass(Class<?> type) {
        String name = type.getName();
        int last = name.lastIndexOf('$');
        return last >= 0
                && last + 1 < name.length()
                && isDigit(name.charAt(last + 1))
                && !isNumber(name, last + 1, name.length());
    }

    /** Adds {@link Class#isMemberClass()}. */
    public static boolean isMemberClass(Class<?> type) {
        return type.getDeclaringClass() != null;
    }

    /** Replaces {@link Class#getResourceAsStream(String)}. */
    public static @Nullable InputStream getResourceAsStream(Class<?> type, String name) {
        if (name.startsWith("/")) {
            return EmbeddedResources.open(name.substring(1));
        }
        String owner = type.getName();
        int dot = owner.lastIndexOf('.');
        return EmbeddedResources.open(owner.substring(0, dot + 1).replace('.', '/') + name);
    }

    private static boolean isNumber(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
