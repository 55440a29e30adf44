package io.github.napi4j.example.values;

import io.github.napi4j.JsNull;
import io.github.napi4j.JsUndefined;
import io.github.napi4j.Latin1;
import io.github.napi4j.Napi;
import io.github.napi4j.Utf8;
import java.nio.file.Path;

/** Strings that are something else in Java, and the two values that are nothing. */
public final class Texts {
    private Texts() {}

    @Napi
    public static @Latin1 byte[] echoLatin1(@Latin1 byte[] value) {
        return value;
    }

    @Napi
    public static @Utf8 byte[] echoUtf8(@Utf8 byte[] value) {
        return value;
    }

    @Napi
    public static byte[] latin1Bytes(@Latin1 byte[] value) {
        return value;
    }

    @Napi
    public static byte[] utf8Bytes(@Utf8 byte[] value) {
        return value;
    }

    @Napi
    public static @Utf8 byte[] textOfUtf8(byte[] value) {
        return value;
    }

    @Napi
    public static Path resolve(Path folder, String name) {
        return folder.resolve(name);
    }

    @Napi
    public static Path fileName(Path path) {
        return path.getFileName();
    }

    @Napi
    public static JsNull echoNull(JsNull value) {
        return value;
    }

    @Napi
    public static JsUndefined echoUndefined(JsUndefined value) {
        return value;
    }
}
