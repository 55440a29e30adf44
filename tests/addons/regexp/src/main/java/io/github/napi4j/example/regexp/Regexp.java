package io.github.napi4j.example.regexp;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Regular expressions whose time is linear in the input, by RE2/J. */
public final class Regexp {

    private Regexp() {}

    /** Tells whether the whole text matches. */
    @Napi
    public static boolean matches(String pattern, String text) {
        return Pattern.matches(pattern, text);
    }

    /** Every match, from the left, none overlapping another. */
    @Napi
    public static Match[] findAll(String pattern, String text) {
        List<Match> matches = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            List<String> groups = new ArrayList<>();
            for (int group = 0; group <= matcher.groupCount(); group++) {
                String value = matcher.group(group);
                groups.add(value == null ? "" : value);
            }
            matches.add(new Match(matcher.start(), matcher.end(), groups));
        }
        return matches.toArray(new Match[0]);
    }

    /** The named groups of the first match; empty where nothing matches. */
    @Napi
    public static Map<String, String> named(String pattern, String text) {
        Map<String, String> groups = new TreeMap<>();
        Pattern compiled = Pattern.compile(pattern);
        Matcher matcher = compiled.matcher(text);
        if (matcher.find()) {
            for (String name : compiled.namedGroups().keySet()) {
                String value = matcher.group(name);
                groups.put(name, value == null ? "" : value);
            }
        }
        return groups;
    }

    /** Replaces every match; {@code $1} and {@code ${name}} stand for groups. */
    @Napi
    public static String replaceAll(String pattern, String text, String replacement) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text).replaceAll(replacement);
    }

    /** Splits text at every match. */
    @Napi
    public static String[] split(String pattern, String text) {
        return Pattern.compile(pattern).split(text);
    }

    /** The pattern that matches exactly this text. */
    @Napi
    public static String quote(String text) {
        return Pattern.quote(text);
    }
}
