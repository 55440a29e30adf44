package io.github.napi4j.guest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;

/** Dates, in whole milliseconds: what is finer in Java is cut off towards the past. */
@SuppressWarnings("JavaUtilDate") // Authors use it, whatever is said of it.
public final class Dates {
    /** How far from 1970 JavaScript's reach, 100,000,000 days. */
    private static final long LAST_MILLIS = 8_640_000_000_000_000L;

    private static final long LAST_SECOND = LAST_MILLIS / 1000;

    private Dates() {}

    /** A {@code java.util.Date}. */
    public static Date readDate(int env, int value, String place) {
        return new Date(readMillis(env, value, "Date", place));
    }

    /** A Date. */
    public static int writeDate(int env, Date value, String place) {
        return writeMillis(env, value.getTime(), place);
    }

    /** An {@code Instant}. */
    public static Instant readInstant(int env, int value, String place) {
        return instant(env, value, "Instant", place);
    }

    /** A Date. */
    public static int writeInstant(int env, Instant value, String place) {
        long second = value.getEpochSecond();
        boolean far = second > LAST_SECOND || second < -LAST_SECOND - 1;
        return writeMillis(env, far ? Long.MAX_VALUE : value.toEpochMilli(), place);
    }

    /** A {@code ZonedDateTime} at UTC. */
    public static ZonedDateTime readZonedDateTime(int env, int value, String place) {
        return instant(env, value, "ZonedDateTime", place).atZone(ZoneOffset.UTC);
    }

    /** A Date of the point in time, whatever its zone. */
    public static int writeZonedDateTime(int env, ZonedDateTime value, String place) {
        return writeInstant(env, value.toInstant(), place);
    }

    /** A {@code LocalDateTime}, at UTC. */
    public static LocalDateTime readLocalDateTime(int env, int value, String place) {
        return LocalDateTime.ofInstant(instant(env, value, "LocalDateTime", place), ZoneOffset.UTC);
    }

    /** A Date of what that is at UTC. */
    public static int writeLocalDateTime(int env, LocalDateTime value, String place) {
        return writeInstant(env, value.toInstant(ZoneOffset.UTC), place);
    }

    private static Instant instant(int env, int value, String wanted, String place) {
        return Instant.ofEpochMilli(readMillis(env, value, wanted, place));
    }

    /** Milliseconds since 1970 of a Date that is one. */
    static long readMillis(int env, int value, String wanted, String place) {
        double millis = NodeApi.getDate(env, value);
        if (Double.isNaN(millis)) {
            if (NodeApi.numberMissing()) {
                throw Values.cannotConvert(env, value, wanted, place);
            }
            throw new ConversionRangeError(
                    "ERR_OUT_OF_RANGE", "the `Date` is invalid (" + ConversionPath.describe(place) + ")");
        }
        return (long) millis;
    }

    /** A Date. */
    static int writeMillis(int env, long millis, String place) {
        if (millis > LAST_MILLIS || millis < -LAST_MILLIS) {
            throw new ArithmeticException(
                    ConversionPath.describe(place) + " is further from 1970 than a JavaScript Date reaches");
        }
        return Failures.checked(env, ValueApi.createDate(env, (double) millis));
    }
}
