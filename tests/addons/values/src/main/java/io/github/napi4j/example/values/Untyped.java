package io.github.napi4j.example.values;

import io.github.napi4j.JsEnv;
import io.github.napi4j.JsFunction;
import io.github.napi4j.JsValue;
import io.github.napi4j.JsonValue;
import io.github.napi4j.Napi;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values whose type only the call tells. */
public final class Untyped {
    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("Account", Shapes.Account.class),
            Map.entry("Labelled", Shapes.Labelled.class),
            Map.entry("UserId", Shapes.UserId.class),
            Map.entry("Color", Shapes.Color.class),
            Map.entry("Level", Shapes.Level.class),
            Map.entry("Query", Shapes.Query.class),
            Map.entry("Figure", Shapes.Figure.class),
            Map.entry("JsonValue", JsonValue.class),
            Map.entry("String", String.class),
            Map.entry("Boolean", Boolean.class),
            Map.entry("Integer", Integer.class),
            Map.entry("Long", Long.class),
            Map.entry("Double", Double.class),
            Map.entry("BigInteger", BigInteger.class),
            Map.entry("Instant", Instant.class),
            Map.entry("byte[]", byte[].class),
            Map.entry("Notice", Notice.class),
            Map.entry("JsFunction", JsFunction.class),
            Map.entry("Object", Object.class));

    private Untyped() {}

    /** What is not all data. */
    @Napi
    public record Notice(String text, Runnable seen) {}

    /** The Java value of a type, in JavaScript again. */
    @Napi
    public static JsValue thereAndBack(JsEnv env, JsValue value, String type) {
        return env.toJs(env.fromJs(value, TYPES.get(type)));
    }

    /** An account as a tree. */
    @Napi
    public static JsonValue accountToTree(Shapes.Account account, JsEnv env) {
        return env.fromJs(env.toJs(account), JsonValue.class);
    }

    /** An account of a JSON text. */
    @Napi
    public static Shapes.Account accountOfText(String json, JsEnv env) {
        return env.fromJs(env.toJs(JsonValue.parse(json)), Shapes.Account.class);
    }

    /** Some of everything, inside each other. */
    @Napi
    public static JsValue everything(JsEnv env) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("figures", List.of(new Shapes.Circle(1), new Shapes.RightTriangle(3, 4)));
        all.put("colours", new LinkedHashSet<>(List.of(Shapes.Color.BLUE, Shapes.Color.RED)));
        all.put("by", new Shapes.ByName("Ada", null));
        all.put("missing", null);
        all.put("nested", Map.of("list", Arrays.asList(1, 2.5, null, "text", true, 'c')));
        all.put("big", BigInteger.TWO.pow(70));
        all.put("long", 1L << 40);
        all.put("at", Instant.ofEpochMilli(86_400_000));
        all.put("bytes", new byte[] {1, 2, 3});
        all.put("tree", JsonValue.of(List.of(JsonValue.of(1), JsonValue.ofNull())));
        all.put("handle", env.symbolFor("napi4j"));
        return env.toJs(all);
    }

    /** Has a function called with a record, a list and what it gives for these. */
    @Napi
    public static JsValue callWithData(JsFunction<JsValue> function) {
        return function.call(new Shapes.Circle(2), List.of(1, 2));
    }

    /** What JavaScript has nothing for. */
    @Napi
    public static JsValue impossible(JsEnv env, String which) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("object", new StringBuilder("text"));
        values.put("inside", List.of(new StringBuilder("text")));
        values.put("key", Map.of(1, "one"));
        values.put("long", Long.MAX_VALUE);
        values.put("invalid", new ArrayList<>(Set.of(new Notice("text", () -> {}))));
        return env.toJs(values.get(which));
    }
}
