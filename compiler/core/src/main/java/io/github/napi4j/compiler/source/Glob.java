package io.github.napi4j.compiler.source;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern over paths with {@code /}: {@code *} and {@code ?} within a name, {@code **} across folders, none included, and
 * {@code {a,b}} for either.
 */
public final class Glob {
    private final String text;
    private final Pattern pattern;

    private Glob(String text, Pattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** The pattern that a text stands for, if it is one: not empty, no leading slash, no backslash, braces in pairs. */
    static Optional<Glob> parse(String text) {
        if (text.isEmpty() || text.startsWith("/") || text.contains("\\")) {
            return Optional.empty();
        }
        var regex = new StringBuilder();
        int depth = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0 || depth > 1) {
                return Optional.empty();
            }
            if (text.startsWith("**/", at)) {
                regex.append("(?:.*/)?");
                at += 3;
            } else if (text.startsWith("**", at)) {
                regex.append(".*");
                at += 2;
            } else {
                regex.append(regexOf(c, depth > 0));
                at++;
            }
        }
        return depth == 0 ? Optional.of(new Glob(text, Pattern.compile(regex.toString()))) : Optional.empty();
    }

    private static String regexOf(char c, boolean inBraces) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            case '{' -> "(?:";
            case '}' -> ")";
            case ',' -> inBraces ? "|" : ",";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    /** Whether a path, relative and with {@code /}, is one that the pattern means. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
