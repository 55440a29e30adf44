package io.github.napi4j.compiler.toolchain;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version as tools print it: three numbers, whatever else stands around them.
 *
 * @param major the first number
 * @param minor the second, 0 if absent
 * @param patch the third, 0 if absent
 */
public record ToolVersion(int major, int minor, int patch) implements Comparable<ToolVersion> {
    /** A number that does not continue a word or another version: the 1 of {@code deb12u1} is none. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\w.+~-])v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?");

    private static final Comparator<ToolVersion> ORDER = Comparator.comparingInt(ToolVersion::major)
            .thenComparingInt(ToolVersion::minor)
            .thenComparingInt(ToolVersion::patch);

    /** The first version in a tool's output. */
    public static Optional<ToolVersion> find(String text) {
        Matcher matcher = NUMBERS.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(
                new ToolVersion(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether this is the other version or a later one. */
    public boolean isAtLeast(ToolVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ToolVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
