package org.teavm.classlib.java.lang;

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
