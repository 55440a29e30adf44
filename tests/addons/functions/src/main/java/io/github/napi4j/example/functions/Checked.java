package io.github.napi4j.example.functions;

import io.github.napi4j.Napi;
import io.github.napi4j.OnInvalid;
import io.github.napi4j.TsArgs;
import io.github.napi4j.TsGenerics;
import io.github.napi4j.TsReturn;
import io.github.napi4j.TsSkip;
import io.github.napi4j.TsType;
import io.github.napi4j.JsValue;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arguments that are checked before any is converted, and TypeScript that the author says. */
public final class Checked {
    private Checked() {}

    @Napi
    public record Point(int x, int y) {}

    /** Adds up; all arguments are checked first. */
    @Napi(strict = true)
    public static int strictSum(Point point, List<Integer> more, IntUnaryOperator each, @Nullable Boolean negative) {
        int sum = each.applyAsInt(point.x()) + each.applyAsInt(point.y());
        for (int value : more) {
            sum += each.applyAsInt(value);
        }
        return negative != null && negative ? -sum : sum;
    }

    /** Gives undefined for what is no text and number. */
    @Napi(onInvalid = OnInvalid.RETURN_UNDEFINED)
    public static String repeated(String text, int times) {
        return text.repeat(times);
    }

    /** The same of objects. */
    @Napi(onInvalid = OnInvalid.RETURN_UNDEFINED)
    public static int sumOfPoint(Point point) {
        return point.x() + point.y();
    }

    /** The value itself. */
    @Napi
    @TsGenerics("T extends object")
    @TsReturn("T")
    public static JsValue identity(@TsType("T") JsValue value) {
        return value;
    }

    /** A name of the event. */
    @Napi
    @TsArgs("event: 'open' | 'close', ...rest: unknown[]")
    public static String on(String event) {
        return event;
    }

    /** Known to JavaScript alone. */
    @Napi
    @TsSkip
    public static int secret() {
        return 7;
    }

    /** What has a colour. */
    @Napi
    public record Paint(@TsType("'red' | 'green'") String colour) {}

    @Napi
    public static String colourOf(Paint paint) {
        return paint.colour();
    }
}
