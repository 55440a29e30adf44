package io.github.napi4j.guest;

import java.util.Date;

/** Dates, in whole milliseconds. */
@SuppressWarnings("JavaUtilDate") // Authors use it, whatever is said of it.
public final class Dates {
    private Dates() {}

    /** A {@code java.util.Date}. */
    public static Date readDate(int env, int value, String place) {
        return new Date(readMillis(env, value, "Date", place));
    }

    /** A Date. */
    public static int writeDate(int env, Date value, String place) {
        return writeMillis(env, value.getTime(), place);
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

    /** A Date; JavaScript's reach 100,000,000 days from 1970. */
    static int writeMillis(int env, long millis, String place) {
        if (millis > 8640000000000000L || millis < -8640000000000000L) {
            throw new ArithmeticException(
                    ConversionPath.describe(place) + " is further from 1970 than a JavaScript Date reaches");
        }
        return Failures.checked(env, ValueApi.createDate(env, (double) millis));
    }
}
