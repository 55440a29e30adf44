package io.github.napi4j.compiler.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Makes JavaScript names of Java names; the constants are those of {@code io.github.napi4j.Naming}. */
enum NamingCase {
    AS_WRITTEN,
    CAMEL_CASE,
    PASCAL_CASE,
    SNAKE_CASE,
    SCREAMING_SNAKE_CASE,
    KEBAB_CASE,
    LOWER_CASE,
    UPPER_CASE;

    String of(String javaName) {
        List<String> words = words(javaName);
        return switch (this) {
            case AS_WRITTEN -> javaName;
            case CAMEL_CASE ->
                words.get(0) + words.stream().skip(1).map(NamingCase::capital).collect(Collectors.joining());
            case PASCAL_CASE -> words.stream().map(NamingCase::capital).collect(Collectors.joining());
            case SNAKE_CASE -> String.join("_", words);
            case SCREAMING_SNAKE_CASE -> String.join("_", words).toUpperCase(Locale.ROOT);
            case KEBAB_CASE -> String.join("-", words);
            case LOWER_CASE -> String.join("", words);
            case UPPER_CASE -> String.join("", words).toUpperCase(Locale.ROOT);
        };
    }

    /**
     * The words of a name in lower case. A word ends at an underscore, before an upper-case letter after a lower-case one
     * or a digit, and before the last of several upper-case letters: {@code parseHTMLPage} has three.
     */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = Character.isUpperCase(c)
                    && i > 0
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || (i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1))));
            if ((c == '_' || starts) && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (c != '_') {
                word.append(Character.toLowerCase(c));
            }
        }
        if (word.length() > 0) {
            words.add(word.toString());
        }
        return words.isEmpty() ? List.of(name) : words;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
