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

    /** Replaces {@link StringBuilder#append(char[], int, int)}. */
    public static TAbstractStringBuilder append(TAbstractStringBuilder builder, char[] added, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, added.length);
        return put(builder, (int) LENGTH.get(builder), added, offset, count);
    }

    /** Replaces {@link StringBuilder#append(CharSequence)}. */
    public static TAbstractStringBuilder append(TAbstractStringBuilder builder, TCharSequence text) {
        return text == null ? append(builder, "null") : builder.append(text, 0, text.length());
    }

    /** Replaces {@link StringBuilder#append(StringBuffer)}. */
    public static TAbstractStringBuilder append(TAbstractStringBuilder builder, TStringBuffer text) {
        return append(builder, (TCharSequence) text);
    }

    /** Replaces {@link StringBuilder#insert(int, String)}. */
    public static TAbstractStringBuilder insert(TAbstractStringBuilder builder, int at, String text) {
        String added = text == null ? "null" : text;
        insertSpace(builder, at, at + added.length());
        added.getChars(0, added.length(), builder.buffer, at);
        return builder;
    }

    /** Replaces {@link StringBuilder#insert(int, CharSequence)}. */
    public static TAbstractStringBuilder insert(TAbstractStringBuilder builder, int at, TCharSequence text) {
        return text == null ? insert(builder, at, "null") : builder.insert(at, text, 0, text.length());
    }

    /** Before {@link StringBuilder#insert(int, CharSequence, int, int)}, which looks at the range first. */
    public static void beforeInsert(TAbstractStringBuilder builder, int at, TCharSequence text, int begin, int end) {
        TStringRanges.checkOffset(at, (int) LENGTH.get(builder));
    }

    /** Replaces {@link StringBuilder#insert(int, char[], int, int)}. */
    public static TAbstractStringBuilder insert(
            TAbstractStringBuilder builder, int at, char[] added, int offset, int count) {
        TStringRanges.checkOffset(at, (int) LENGTH.get(builder));
        TStringRanges.checkPart(offset, count, added.length);
        return put(builder, at, added, offset, count);
    }

    private static TAbstractStringBuilder put(
            TAbstractStringBuilder builder, int at, char[] added, int offset, int count) {
        insertSpace(builder, at, at + count);
        System.arraycopy(added, offset, builder.buffer, at, count);
        return builder;
    }

    /** Replaces what every other insertion begins with. */
    public static void insertSpace(TAbstractStringBuilder builder, int at, int end) {
        int length = (int) LENGTH.get(builder);
        TStringRanges.checkOffset(at, length);
        char[] characters = room(builder, length, end - at);
        System.arraycopy(characters, at, characters, end, length - at);
        LENGTH.set(builder, length + end - at);
    }

    /** Replaces {@link StringBuilder#indexOf(String, int)}. */
    public static int indexOf(TAbstractStringBuilder builder, TString text, int from) {
        int last = (int) LENGTH.get(builder) - text.length();
        for (int at = Math.max(from, 0); at <= last; at++) {
            if (isAt(builder.buffer, at, text)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(char[] characters, int at, TString text) {
        for (int i = 0; i < text.length(); i++) {
            if (characters[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Replaces {@link StringBuilder#reverse}, which turns surrogates round. */
    public static TAbstractStringBuilder reverse(TAbstractStringBuilder builder) {
        char[] characters = builder.buffer;
        int last = (int) LENGTH.get(builder) - 1;
        boolean hasSurrogates = false;
        for (int i = 0, j = last; i <= j; i++, j--) {
            char first = characters[i];
            char second = characters[j];
            characters[i] = second;
            characters[j] = first;
            hasSurrogates |= Character.isSurrogate(first) || Character.isSurrogate(second);
        }
        for (int i = 0; hasSurrogates && i < last; i++) {
            char low = characters[i];
            char high = characters[i + 1];
            if (Character.isSurrogatePair(high, low)) {
                characters[i++] = high;
                characters[i] = low;
            }
        }
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
