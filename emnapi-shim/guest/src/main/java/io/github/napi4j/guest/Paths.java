package io.github.napi4j.guest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Strings that name files. */
public final class Paths {
    private Paths() {}

    /** A {@code Path}, from a string only. */
    public static Path readPath(int env, int value, String place) {
        String text = Strings.read(env, value, "Path", place);
        try {
            if (text.indexOf('\0') < 0) {
                return Path.of(text);
            }
        } catch (InvalidPathException refused) {
            // Said below, as for the one thing that no file system takes.
        }
        throw new ConversionTypeError(
                "ERR_INVALID_ARG_VALUE",
                "cannot convert `" + Values.describe(env, value) + "` to `Path` (" + ConversionPath.describe(place)
                        + ")");
    }

    /** A string. */
    public static int writePath(int env, Path value, String place) {
        return Strings.write(env, value.toString());
    }
}
