package io.github.napi4j.example.words;

import io.github.napi4j.Napi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.CharSetUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.stream.LangCollectors;
import org.apache.commons.lang3.time.DurationFormatUtils;

/** Everyday text work, by Apache Commons Lang. */
public final class Words {

    private Words() {}

    /** Cuts text to a width, an ellipsis in place of what is gone. */
    @Napi
    public static String abbreviate(String text, int width) {
        return StringUtils.abbreviate(text, width);
    }

    /** Puts text in the middle of a line of the given width. */
    @Napi
    public static String center(String text, int width, String padding) {
        return StringUtils.center(text, width, padding);
    }

    /** {@code "parseHTMLPage"} as {@code "parse-html-page"}. */
    @Napi
    public static String kebabCase(String identifier) {
        String[] parts = StringUtils.splitByCharacterTypeCamelCase(identifier);
        return StringUtils.lowerCase(StringUtils.join(parts, "-"));
    }

    /** Text with the first letter of each word in upper case and the others in lower case. */
    @Napi
    public static String title(String text) {
        String[] words = StringUtils.splitPreserveAllTokens(text.toLowerCase(Locale.ROOT), ' ');
        return Arrays.stream(words).map(StringUtils::capitalize).collect(LangCollectors.joining(" "));
    }

    /** How many single-character edits lie between two words; -1 where more than the limit. */
    @Napi
    @SuppressWarnings("deprecation")
    public static int distance(String left, String right, int limit) {
        return StringUtils.getLevenshteinDistance(left, right, limit);
    }

    /** The candidate nearest to a word by Jaro-Winkler similarity. */
    @Napi
    @SuppressWarnings("deprecation")
    public static String nearest(String word, String[] candidates) {
        String[] sorted = candidates.clone();
        Arrays.sort(
                sorted,
                (left, right) -> new CompareToBuilder()
                        .append(
                                StringUtils.getJaroWinklerDistance(word, right),
                                StringUtils.getJaroWinklerDistance(word, left))
                        .append(left, right)
                        .toComparison());
        return sorted.length == 0 ? "" : sorted[0];
    }

    /** What stands between each pair of delimiters. */
    @Napi
    public static String[] between(String text, String open, String close) {
        return ArrayUtils.nullToEmpty(StringUtils.substringsBetween(text, open, close));
    }

    /** How many characters of a text belong to a set such as {@code "a-z0-9"}. */
    @Napi
    public static int countOf(String text, String characterSet) {
        return CharSetUtils.count(text, characterSet);
    }

    /** The sum of fractions such as {@code "1/3"} and {@code "2 1/2"}, in lowest terms. */
    @Napi
    public static String addFractions(List<String> fractions) {
        Fraction sum = Fraction.ZERO;
        for (String fraction : fractions) {
            sum = sum.add(Fraction.getFraction(fraction));
        }
        return sum.toProperString();
    }

    /** Milliseconds as hours, minutes, seconds and milliseconds. */
    @Napi
    public static String duration(double milliseconds) {
        return DurationFormatUtils.formatDuration((long) milliseconds, "H:mm:ss.SSS");
    }

    /** Says in words how long a time is, without units that are zero. */
    @Napi
    public static String durationWords(double milliseconds) {
        return DurationFormatUtils.formatDurationWords((long) milliseconds, true, true);
    }

    /** Tells whether text is a Java number literal. */
    @Napi
    public static boolean isNumber(String text) {
        return NumberUtils.isCreatable(text);
    }

    /** The number that a Java literal denotes, as a double. */
    @Napi
    public static double number(String literal) {
        return NumberUtils.createNumber(literal).doubleValue();
    }

    /** A hash of words that any Java program computes alike. */
    @Napi
    public static int hash(String[] words) {
        return new HashCodeBuilder(17, 37).append(words).toHashCode();
    }

    /** A labelled list in Commons Lang's JSON style. */
    @Napi
    public static String label(String name, int[] values) {
        return new ToStringBuilder(name, ToStringStyle.JSON_STYLE)
                .append("name", name)
                .append("count", values.length)
                .append("sorted", ArrayUtils.isSorted(values))
                .toString();
    }
}
