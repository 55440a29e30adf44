package org.teavm.classlib.java.lang;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Appending to a builder of strings, which the class library does as an insertion at its end: four calls a character. */
public final class TStringAppending {
    private static final VarHandle LENGTH;

    static {
        try {
            LENGTH = MethodHandles.lookup().findVarHandle(TAbstractStringBuilder.class, "length", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private TStringAppending() {}

    /** Replaces {@link StringBuilder#append(char)}. */
    public static TAbstractStringBuilder append(TAbstractStringBuilder builder, char c) {
        int length = (int) LENGTH.get(builder);
        char[] characters = room(builder, length, 1);
        characters[length] = c;
        LENGTH.set(builder, length + 1);
        return builder;
    }

    /** Replaces {@link StringBuilder#append(String)}. */
    public static TAbstractStringBuilder append(TAbstractStringBuilder builder, String text) {
        String added = text == null ? "null" : text;
        int length = (int) LENGTH.get(builder);
        char[] characters = room(builder, length, added.length());
        added.getChars(0, added.length(), characters, length);
        LENGTH.set(builder, length + added.length());
        return builder;
    }

    private static char[] room(TAbstractStringBuilder builder, int length, int added) {
        if (added > builder.buffer.length - length) {
            if (length + added < 0) {
                throw new OutOfMemoryError("Required length exceeds implementation limit");
            }
            builder.ensureCapacity(length + added);
        }
        return builder.buffer;
    }
}
