package io.github.napi4j.runtime.library;

import java.util.Formatter;
import org.jspecify.annotations.Nullable;

/** Line separators in formats, which the class library does not know. */
public final class FormatLines {
    private FormatLines() {}

    /** Replaces {@link Formatter#format(String, Object...)}. */
    public static Formatter format(Formatter formatter, String format, @Nullable Object... arguments) {
        return formatter.format(formatter.locale(), withLines(format), arguments);
    }

    private static String withLines(String format) {
        if (!format.contains("%n")) {
            return format;
        }
        StringBuilder text = new StringBuilder(format.length());
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                text.append(c);
                continue;
            }
            char next = format.charAt(++i);
            if (next == 'n') {
                text.append('\n');
            } else {
                text.append(c).append(next);
            }
        }
        return text.toString();
    }
}
