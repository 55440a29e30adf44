package io.github.napi4j.runtime.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies between matches: the class library lets a text begin with the nothing before a match of nothing. */
public final class PatternParts {
    private PatternParts() {}

    /** Replaces {@link Pattern#split(CharSequence, int)}. */
    public static String[] split(Pattern pattern, CharSequence text, int limit) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        Matcher matcher = pattern.matcher(text);
        while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(text.subSequence(begin, matcher.start()).toString());
                begin = matcher.end();
            }
        }
        if (begin == 0) {
            return new String[] {text.toString()};
        }
        parts.add(text.subSequence(begin, text.length()).toString());
        int count = parts.size();
        while (limit == 0 && count > 0 && parts.get(count - 1).isEmpty()) {
            count--;
        }
        return parts.subList(0, count).toArray(new String[0]);
    }

    /** Adds {@link Pattern#splitAsStream}. */
    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return Stream.of(pattern.split(text));
    }

    /** Adds {@link Pattern#asPredicate}. */
    public static Predicate<String> asPredicate(Pattern pattern) {
        return text -> pattern.matcher(text).find();
    }

    /** Adds {@link Pattern#asMatchPredicate}. */
    public static Predicate<String> asMatchPredicate(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }
}
