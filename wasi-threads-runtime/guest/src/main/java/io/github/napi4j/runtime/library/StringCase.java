package io.github.napi4j.runtime.library;

import java.util.Locale;

/**
 * {@link String#toUpperCase} and {@link String#toLowerCase} with the mappings that change a string's length or depend on
 * its neighbours, which the class library leaves out.
 *
 * <p>And comparisons without case, which it makes of small letters alone.
 *
 * <p>Mappings are those of Unicode's SpecialCasing that hold in every locale. Turkish, Azeri and Lithuanian have no
 * special treatment.
 */
public final class StringCase {
    private static final char CAPITAL_SIGMA = '\u03a3';
    private static final char SMALL_SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final char COMBINING_DOT_ABOVE = '\u0307';

    /** Rows of four: a character, then the up to three characters that its capital is made of, sorted, padded with NUL. */
    private static final String UPPER =
            "\u00dfSS\0\u0149\u02bcN\0\u01f0J\u030c\0\u0390\u0399\u0308\u0301\u03b0\u03a5\u0308\u0301"
                    + "\u0587\u0535\u0552\0\u1e96H\u0331\0\u1e97T\u0308\0\u1e98W\u030a\0\u1e99Y\u030a\0"
                    + "\u1e9aA\u02be\0\u1f50\u03a5\u0313\0\u1f52\u03a5\u0313\u0300\u1f54\u03a5\u0313\u0301"
                    + "\u1f56\u03a5\u0313\u0342\u1f80\u1f08\u0399\0\u1f81\u1f09\u0399\0\u1f82\u1f0a\u0399\0"
                    + "\u1f83\u1f0b\u0399\0\u1f84\u1f0c\u0399\0\u1f85\u1f0d\u0399\0\u1f86\u1f0e\u0399\0"
                    + "\u1f87\u1f0f\u0399\0\u1f88\u1f08\u0399\0\u1f89\u1f09\u0399\0\u1f8a\u1f0a\u0399\0"
                    + "\u1f8b\u1f0b\u0399\0\u1f8c\u1f0c\u0399\0\u1f8d\u1f0d\u0399\0\u1f8e\u1f0e\u0399\0"
                    + "\u1f8f\u1f0f\u0399\0\u1f90\u1f28\u0399\0\u1f91\u1f29\u0399\0\u1f92\u1f2a\u0399\0"
                    + "\u1f93\u1f2b\u0399\0\u1f94\u1f2c\u0399\0\u1f95\u1f2d\u0399\0\u1f96\u1f2e\u0399\0"
                    + "\u1f97\u1f2f\u0399\0\u1f98\u1f28\u0399\0\u1f99\u1f29\u0399\0\u1f9a\u1f2a\u0399\0"
                    + "\u1f9b\u1f2b\u0399\0\u1f9c\u1f2c\u0399\0\u1f9d\u1f2d\u0399\0\u1f9e\u1f2e\u0399\0"
                    + "\u1f9f\u1f2f\u0399\0\u1fa0\u1f68\u0399\0\u1fa1\u1f69\u0399\0\u1fa2\u1f6a\u0399\0"
                    + "\u1fa3\u1f6b\u0399\0\u1fa4\u1f6c\u0399\0\u1fa5\u1f6d\u0399\0\u1fa6\u1f6e\u0399\0"
                    + "\u1fa7\u1f6f\u0399\0\u1fa8\u1f68\u0399\0\u1fa9\u1f69\u0399\0\u1faa\u1f6a\u0399\0"
                    + "\u1fab\u1f6b\u0399\0\u1fac\u1f6c\u0399\0\u1fad\u1f6d\u0399\0\u1fae\u1f6e\u0399\0"
                    + "\u1faf\u1f6f\u0399\0\u1fb2\u1fba\u0399\0\u1fb3\u0391\u0399\0\u1fb4\u0386\u0399\0"
                    + "\u1fb6\u0391\u0342\0\u1fb7\u0391\u0342\u0399\u1fbc\u0391\u0399\0\u1fc2\u1fca\u0399\0"
                    + "\u1fc3\u0397\u0399\0\u1fc4\u0389\u0399\0\u1fc6\u0397\u0342\0\u1fc7\u0397\u0342\u0399"
                    + "\u1fcc\u0397\u0399\0\u1fd2\u0399\u0308\u0300\u1fd3\u0399\u0308\u0301\u1fd6\u0399\u0342\0"
                    + "\u1fd7\u0399\u0308\u0342\u1fe2\u03a5\u0308\u0300\u1fe3\u03a5\u0308\u0301"
                    + "\u1fe4\u03a1\u0313\0\u1fe6\u03a5\u0342\0\u1fe7\u03a5\u0308\u0342\u1ff2\u1ffa\u0399\0"
                    + "\u1ff3\u03a9\u0399\0\u1ff4\u038f\u0399\0\u1ff6\u03a9\u0342\0\u1ff7\u03a9\u0342\u0399"
                    + "\u1ffc\u03a9\u0399\0\ufb00FF\0\ufb01FI\0\ufb02FL\0\ufb03FFI\ufb04FFL\ufb05ST\0"
                    + "\ufb06ST\0\ufb13\u0544\u0546\0\ufb14\u0544\u0535\0\ufb15\u0544\u053b\0\ufb16\u054e\u0546\0"
                    + "\ufb17\u0544\u053d\0";

    private static final int ROW = 4;
    private static final char FIRST_SPECIAL = '\u00df';

    private StringCase() {}

    /** Replaces {@link String#equalsIgnoreCase}. */
    public static boolean equalsIgnoreCase(String text, String other) {
        return other != null
                && other.length() == text.length()
                && regionMatches(text, true, 0, other, 0, text.length());
    }

    /** Replaces {@link String#compareToIgnoreCase}. */
    public static int compareToIgnoreCase(String text, String other) {
        int common = Math.min(text.length(), other.length());
        for (int i = 0; i < common; i++) {
            int difference = compareIgnoringCase(text.charAt(i), other.charAt(i));
            if (difference != 0) {
                return difference;
            }
        }
        return text.length() - other.length();
    }

    /** Replaces {@link String#regionMatches(boolean, int, String, int, int)}. */
    public static boolean regionMatches(String text, boolean ignoreCase, int at, String other, int otherAt, int count) {
        if (!ignoreCase) {
            return text.regionMatches(at, other, otherAt, count);
        }
        if (at < 0 || otherAt < 0 || at > (long) text.length() - count || otherAt > (long) other.length() - count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (compareIgnoringCase(text.charAt(at + i), other.charAt(otherAt + i)) != 0) {
                return false;
            }
        }
        return true;
    }

    /** In both cases, for some letters are alike in one only. */
    private static int compareIgnoringCase(char first, char second) {
        if (first == second) {
            return 0;
        }
        char upper = Character.toUpperCase(first);
        char otherUpper = Character.toUpperCase(second);
        return upper == otherUpper ? 0 : Character.toLowerCase(upper) - Character.toLowerCase(otherUpper);
    }

    /** Replaces {@link String#toUpperCase()}. */
    public static String toUpperCase(String text) {
        int changed = 0;
        while (changed < text.length() && isAsciiWithout(text.charAt(changed), 'a', 'z')) {
            changed++;
        }
        if (changed == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 2).append(text, 0, changed);
        for (int i = changed; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int row = point < FIRST_SPECIAL ? -1 : row(point);
            if (row < 0) {
                out.appendCodePoint(Character.toUpperCase(point));
            } else {
                for (int j = row + 1; j < row + ROW && UPPER.charAt(j) != 0; j++) {
                    out.append(UPPER.charAt(j));
                }
            }
        }
        return out.toString();
    }

    /** Replaces {@link String#toUpperCase(Locale)}. */
    public static String toUpperCase(String text, Locale locale) {
        return toUpperCase(text);
    }

    /** Replaces {@link String#toLowerCase()}. */
    public static String toLowerCase(String text) {
        int changed = 0;
        while (changed < text.length() && isAsciiWithout(text.charAt(changed), 'A', 'Z')) {
            changed++;
        }
        if (changed == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, changed);
        for (int i = changed; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == CAPITAL_SIGMA) {
                out.append(endsWord(text, i) ? FINAL_SIGMA : SMALL_SIGMA);
            } else if (point == CAPITAL_I_WITH_DOT) {
                out.append('i').append(COMBINING_DOT_ABOVE);
            } else {
                out.appendCodePoint(Character.toLowerCase(point));
            }
            i += Character.charCount(point);
        }
        return out.toString();
    }

    /** Replaces {@link String#toLowerCase(Locale)}. */
    public static String toLowerCase(String text, Locale locale) {
        return toLowerCase(text);
    }

    /** The quick way through text that has nothing to change. */
    private static boolean isAsciiWithout(char c, char first, char last) {
        return c < 0x80 && (c < first || c > last);
    }

    private static int row(int point) {
        int low = 0;
        int high = UPPER.length() / ROW - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int key = UPPER.charAt(middle * ROW);
            if (key == point) {
                return middle * ROW;
            }
            if (key < point) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Unicode's Final_Sigma: a cased letter before, none after, what is case-ignorable between them not counted. */
    private static boolean endsWord(String text, int index) {
        int before = index;
        int point = 0;
        do {
            if (before == 0) {
                return false;
            }
            point = text.codePointBefore(before);
            before -= Character.charCount(point);
        } while (isCaseIgnorable(point));
        if (!isCased(point)) {
            return false;
        }
        int after = index + 1;
        do {
            if (after >= text.length()) {
                return true;
            }
            point = text.codePointAt(after);
            after += Character.charCount(point);
        } while (isCaseIgnorable(point));
        return !isCased(point);
    }

    private static boolean isCased(int point) {
        return Character.isUpperCase(point) || Character.isLowerCase(point) || Character.isTitleCase(point);
    }

    private static boolean isCaseIgnorable(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> point == '\'' || point == '.' || point == ':' || point == 0xb7 || point == 0x2019;
        };
    }
}
