package io.github.napi4j.guest;

import io.github.napi4j.JsException;

/** The attempts to read a value as one variant of a union after the other. */
public final class Variants {
    private final int path = ConversionPath.mark();
    private final StringBuilder refusals = new StringBuilder();

    /** Notes why the value is not a variant, and makes ready for the next. What JavaScript threw is thrown on. */
    public void refused(String variant, RuntimeException failure) {
        if (failure instanceof JsException) {
            throw failure;
        }
        ConversionPath.reset(path);
        String message = failure.getMessage();
        refusals.append("\n  `").append(variant).append("`: ");
        refusals.append(message == null ? failure.getClass().getName() : message);
    }

    /** Notes that the value is no instance of a variant that is a class. */
    public void noInstance(int env, int value, String variant, String place) {
        refused(variant, Instances.cannotConvert(env, value, variant, place));
    }

    /** The error for a value that is none of them: it lists the reasons, unless the one is that there is no value. */
    public RuntimeException none(int env, int value, String union, String place) {
        if (ConversionPath.field() != null && NodeApi.typeOf(env, value) == NodeApi.TYPE_UNDEFINED) {
            return Values.cannotConvert(env, value, union, place);
        }
        return new ConversionTypeError(
                Values.code(place),
                "cannot convert `" + Instances.describe(env, value) + "` to `" + union + "` ("
                        + ConversionPath.describe(place) + ")" + refusals);
    }
}
