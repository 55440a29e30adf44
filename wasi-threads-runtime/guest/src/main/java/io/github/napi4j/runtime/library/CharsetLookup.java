package io.github.napi4j.runtime.library;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charsets by name, with the aliases that the JDK knows: the class library has the standard ones without aliases. */
public final class CharsetLookup {
    private static final Map<String, Charset> BY_NAME = new HashMap<>();

    static {
        add(StandardCharsets.UTF_8, "UTF8", "unicode-1-1-utf-8");
        add(
                StandardCharsets.ISO_8859_1,
                "iso-ir-100",
                "ISO_8859-1",
                "latin1",
                "l1",
                "IBM819",
                "cp819",
                "csISOLatin1",
                "819",
                "IBM-819",
                "ISO8859_1",
                "ISO_8859-1:1987",
                "ISO_8859_1",
                "8859_1",
                "ISO8859-1");
        add(
                StandardCharsets.US_ASCII,
                "iso-ir-6",
                "ANSI_X3.4-1986",
                "ISO_646.irv:1991",
                "ASCII",
                "ISO646-US",
                "us",
                "IBM367",
                "cp367",
                "csASCII",
                "default",
                "646",
                "iso_646.irv:1983",
                "ANSI_X3.4-1968",
                "ascii7");
        add(StandardCharsets.UTF_16, "UTF_16", "utf16", "unicode", "UnicodeBig");
        add(StandardCharsets.UTF_16BE, "UTF_16BE", "ISO-10646-UCS-2", "X-UTF-16BE", "UnicodeBigUnmarked");
        add(StandardCharsets.UTF_16LE, "UTF_16LE", "X-UTF-16LE", "UnicodeLittleUnmarked");
    }

    private CharsetLookup() {}

    /** Replaces {@link Charset#forName(String)}. */
    public static Charset forName(@Nullable String name) {
        Charset charset = find(name);
        if (charset == null) {
            throw new UnsupportedCharsetException(name);
        }
        return charset;
    }

    /** Adds {@link Charset#isSupported(String)}. */
    public static boolean isSupported(@Nullable String name) {
        return find(name) != null;
    }

    private static @Nullable Charset find(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("Null charset name");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isLegal(name.charAt(i), i == 0)) {
                throw new IllegalCharsetNameException(name);
            }
        }
        if (name.isEmpty()) {
            throw new IllegalCharsetNameException(name);
        }
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isLegal(char c, boolean first) {
        boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return alphanumeric || (!first && (c == '-' || c == '+' || c == ':' || c == '_' || c == '.'));
    }

    private static void add(Charset charset, String... aliases) {
        BY_NAME.put(charset.name().toLowerCase(Locale.ROOT), charset);
        for (String alias : aliases) {
            BY_NAME.put(alias.toLowerCase(Locale.ROOT), charset);
        }
    }
}
