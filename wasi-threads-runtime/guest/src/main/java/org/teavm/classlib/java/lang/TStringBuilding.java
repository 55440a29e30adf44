package org.teavm.classlib.java.lang;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a builder of strings does at its end, and at an index: the class library appends by insertion, four calls a character, and
 * checks few indexes.
 */
public final class TStringBuilding {
    private static final VarHandle LENGTH;

    static {
        try {
            LENGTH = MethodHandles.lookup().findVarHandle(TAbstractStringBuilder.class, "length", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private TStringBuilding() {}

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

    /** Replaces {@link StringBuilder#setLength}, which the class library has without the zeros. */
    public static void setLength(TAbstractStringBuilder builder, int length) {
        if (length < 0) {
            throw new StringIndexOutOfBoundsException(length);
        }
        int before = (int) LENGTH.get(builder);
        if (length > before) {
            Arrays.fill(room(builder, before, length - before), before, length, '\0');
        }
        LENGTH.set(builder, length);
    }

    /** Replaces {@link StringBuilder#charAt}. */
    public static char charAt(TAbstractStringBuilder builder, int index) {
        TStringRanges.checkIndex(index, (int) LENGTH.get(builder));
        return builder.buffer[index];
    }

    /** Replaces {@link StringBuilder#setCharAt}. */
    public static void setCharAt(TAbstractStringBuilder builder, int index, char c) {
        TStringRanges.checkIndex(index, (int) LENGTH.get(builder));
        builder.buffer[index] = c;
    }

    /** Replaces {@link StringBuilder#substring(int, int)}. */
    public static String substring(TAbstractStringBuilder builder, int begin, int end) {
        TStringRanges.check(begin, end, (int) LENGTH.get(builder));
        return new String(builder.buffer, begin, end - begin);
    }

    /** Replaces {@link StringBuilder#getChars}. */
    public static void getChars(TAbstractStringBuilder builder, int begin, int end, char[] characters, int at) {
        TStringRanges.check(begin, end, (int) LENGTH.get(builder));
        Objects.checkFromIndexSize(at, end - begin, characters.length);
        System.arraycopy(builder.buffer, begin, characters, at, end - begin);
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
