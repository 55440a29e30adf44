package io.github.napi4j.guest;

import io.github.napi4j.JsDate;
import io.github.napi4j.JsRangeException;
import io.github.napi4j.JsValue;
import java.time.Instant;

/** A handle of a date. */
final class DateHandle extends ObjectHandle implements JsDate {
    DateHandle(int env, int value, String origin) {
        super(env, value, origin);
    }

    @Override
    public double time() {
        return ValueApi.dateTime(env, use());
    }

    @Override
    public Instant toInstant() {
        double time = time();
        if (Double.isNaN(time)) {
            throw new JsRangeException("ERR_OUT_OF_RANGE", "the date is invalid (" + plainOrigin() + ")");
        }
        return Instant.ofEpochMilli((long) time);
    }

    @Override
    Handles.Reader<? extends JsValue> reader() {
        return (value, place) -> Handles.date(env, value, place);
    }
}
