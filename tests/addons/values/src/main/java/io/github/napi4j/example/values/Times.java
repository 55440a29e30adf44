package io.github.napi4j.example.values;

import io.github.napi4j.JsDate;
import io.github.napi4j.JsEnv;
import io.github.napi4j.Napi;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Points in time. */
public final class Times {
    private Times() {}

    @Napi
    public static Instant echoInstant(Instant value) {
        return value;
    }

    @Napi
    public static ZonedDateTime echoZoned(ZonedDateTime value) {
        return value;
    }

    @Napi
    public static LocalDateTime echoLocal(LocalDateTime value) {
        return value;
    }

    /** As ISO 8601 writes each. */
    @Napi
    public static List<String> isoTexts(Instant instant, ZonedDateTime zoned, LocalDateTime local) {
        return List.of(instant.toString(), zoned.toString(), local.toString());
    }

    /** Adds calendar months, which have days of their own. */
    @Napi
    public static LocalDateTime plusMonths(LocalDateTime value, int months) {
        return value.plusMonths(months);
    }

    @Napi
    public static @Nullable Instant nextMonday(@Nullable ZonedDateTime value) {
        if (value == null) {
            return null;
        }
        ZonedDateTime next = value;
        do {
            next = next.plusDays(1);
        } while (next.getDayOfWeek() != DayOfWeek.MONDAY);
        return next.toInstant();
    }

    /** What the clock on the wall of a place shows as noon. */
    @Napi
    public static ZonedDateTime noon(int year, int month, int day, String zone) {
        return ZonedDateTime.of(year, month, day, 12, 0, 0, 0, ZoneId.of(zone));
    }

    @Napi
    public static Instant parse(String text) {
        return Instant.parse(text);
    }

    @Napi
    public static Instant ofSecond(double second, int nano) {
        return Instant.ofEpochSecond((long) second, nano);
    }

    @Napi
    public static LocalDateTime firstOfYear(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0);
    }

    @Napi
    public static ZonedDateTime farAway() {
        return LocalDateTime.MAX.atZone(ZoneOffset.UTC);
    }

    @Napi
    public static JsDate dateHandle(double second, JsEnv env) {
        return env.date(Instant.ofEpochSecond((long) second));
    }

    /** Whether Java's clock shows the same, to a minute. */
    @Napi
    public static boolean isNow(Instant value) {
        return Math.abs(Instant.now().toEpochMilli() - value.toEpochMilli()) < 60_000;
    }
}
