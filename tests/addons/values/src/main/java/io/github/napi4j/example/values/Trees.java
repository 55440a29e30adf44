package io.github.napi4j.example.values;

import io.github.napi4j.JsonValue;
import io.github.napi4j.Napi;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of any shape. */
public final class Trees {
    private Trees() {}

    @Napi
    public static JsonValue echoJson(JsonValue value) {
        return value;
    }

    @Napi
    public static String jsonText(JsonValue value) {
        return value.toJson();
    }

    @Napi
    public static JsonValue parseJson(String text) {
        return JsonValue.parse(text);
    }

    /** How many values a tree has. */
    @Napi
    public static int jsonSize(JsonValue value) {
        int size = 1;
        if (value instanceof JsonValue.JsonArray array) {
            for (JsonValue element : array.elements()) {
                size += jsonSize(element);
            }
        } else if (value instanceof JsonValue.JsonObject object) {
            for (JsonValue member : object.members().values()) {
                size += jsonSize(member);
            }
        }
        return size;
    }

    @Napi
    public static Map<String, JsonValue> madeInJava() {
        Map<String, JsonValue> made = new LinkedHashMap<>();
        made.put("list", JsonValue.of(List.of(JsonValue.of(1.5), JsonValue.of(true), JsonValue.ofNull())));
        made.put("big", JsonValue.of(BigInteger.TWO.pow(70)));
        made.put("__proto__", JsonValue.of("a key like others"));
        return made;
    }
}
