package io.github.napi4j.guest;

/** The values of enums and of discriminants. */
public final class Enums {
    private Enums() {}

    /** A string; another kind is an error. */
    public static String readText(int env, int value, String wanted, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_STRING) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
        return Strings.read(env, value, place);
    }

    /** An integer; another kind is an error, and another number is no constant. */
    public static int readNumber(int env, int value, String wanted, String constants, String place) {
        double number = NodeApi.getDouble(env, value);
        if (Double.isNaN(number) && NodeApi.numberMissing()) {
            throw Values.cannotConvert(env, value, wanted, place);
        }
        int result = (int) number;
        if (result != number) {
            throw noConstant(env, value, wanted, constants, place);
        }
        return result;
    }

    /** The error for a value of the right kind that no constant has. */
    public static RuntimeException noConstant(int env, int value, String wanted, String constants, String place) {
        boolean result = place.startsWith("result");
        return new ConversionTypeError(
                result ? "ERR_INVALID_RETURN_VALUE" : "ERR_INVALID_ARG_VALUE",
                "cannot convert `" + Values.describe(env, value) + "` to `" + wanted + "`, one of " + constants + " ("
                        + ConversionPath.describe(place) + ")");
    }
}
