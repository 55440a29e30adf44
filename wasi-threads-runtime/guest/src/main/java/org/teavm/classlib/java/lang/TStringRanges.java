package org.teavm.classlib.java.lang;

import org.teavm.classlib.java.nio.charset.TCharset;

/** Parts of strings; the class library throws what is no {@link StringIndexOutOfBoundsException}, or nothing. */
public final class TStringRanges {
    private TStringRanges() {}

    /** Replaces {@link String#substring(int, int)}. */
    public static TString substring(TString text, int begin, int end) {
        int length = text.length();
        check(begin, end, length);
        return begin == 0 && end == length ? text : copy(text, begin, end);
    }

    private static TString copy(TString text, int begin, int end) {
        char[] characters = new char[end - begin];
        text.getChars(begin, end, characters, 0);
        return TString.fromArray(characters);
    }

    /** Before {@link String#String(char[], int, int)}. */
    public static void beforeNew(char[] characters, int offset, int count) {
        checkPart(offset, count, characters.length);
    }

    /** Before {@link String#String(int[], int, int)}. */
    public static void beforeNew(int[] codePoints, int offset, int count) {
        checkPart(offset, count, codePoints.length);
    }

    /** Before {@link String#String(byte[], int, int)}. */
    public static void beforeNew(byte[] bytes, int offset, int count) {
        checkPart(offset, count, bytes.length);
    }

    /** Before {@link String#String(byte[], int, int, String)}. */
    public static void beforeNew(byte[] bytes, int offset, int count, TString charset) {
        checkPart(offset, count, bytes.length);
    }

    /** Before {@link String#String(byte[], int, int, java.nio.charset.Charset)}. */
    public static void beforeNew(byte[] bytes, int offset, int count, TCharset charset) {
        checkPart(offset, count, bytes.length);
    }

    /** Before {@link String#getChars}. */
    public static void beforeGetChars(TString text, int begin, int end, char[] characters, int at) {
        check(begin, end, text.length());
        checkPart(at, end - begin, characters.length);
    }

    /** Replaces {@link String#startsWith(String, int)}. */
    public static boolean startsWith(TString text, TString prefix, int at) {
        return at >= 0 && at <= text.length() - prefix.length() && matches(text, at, prefix, 0, prefix.length());
    }

    /** Replaces {@link String#regionMatches(int, String, int, int)}. */
    public static boolean regionMatches(TString text, int at, TString other, int otherAt, int count) {
        return at >= 0
                && otherAt >= 0
                && at <= (long) text.length() - count
                && otherAt <= (long) other.length() - count
                && matches(text, at, other, otherAt, count);
    }

    private static boolean matches(TString text, int at, TString other, int otherAt, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(at + i) != other.charAt(otherAt + i)) {
                return false;
            }
        }
        return true;
    }

    static void checkPart(int offset, int count, int length) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new StringIndexOutOfBoundsException("offset " + offset + ", count " + count + ", length " + length);
        }
    }

    static void checkOffset(int offset, int length) {
        if (offset < 0 || offset > length) {
            throw new StringIndexOutOfBoundsException("offset " + offset + ", length " + length);
        }
    }

    static void check(int begin, int end, int length) {
        if (begin < 0 || begin > end || end > length) {
            throw new StringIndexOutOfBoundsException(
                    "Range [" + begin + ", " + end + ") out of bounds for length " + length);
        }
    }

    static void checkIndex(int index, int length) {
        if (index < 0 || index >= length) {
            throw new StringIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
        }
    }
}
