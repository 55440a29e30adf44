package io.github.napi4j.tests.corpus;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of an addon, in the spelling of a case's {@code inputs.json}: each an array of a function's name and its arguments.
 *
 * <p>An argument is a JSON value, or {@code {"$ints": [...]}}, {@code {"$doubles": [...]}} or {@code {"$bytes": [...]}} for
 * a typed array, or {@code {"$call": [...]}} for what another call returns.
 *
 * @param owner the class whose static methods are called
 * @param calls the calls, in order
 */
record AddonCalls(String owner, List<JsonArray> calls) {

    AddonCalls {
        calls = List.copyOf(calls);
    }

    /** Reads a file whose {@code owner} is the class and whose {@code calls} is the array of calls. */
    static AddonCalls read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonObject json = JsonParser.parseReader(reader).getAsJsonObject();
            List<JsonArray> calls = new ArrayList<>();
            json.getAsJsonArray("calls").forEach(call -> calls.add(call.getAsJsonArray()));
            return new AddonCalls(json.get("owner").getAsString(), calls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One call of a function with text arguments. */
    static JsonArray call(String function, String... arguments) {
        JsonArray call = new JsonArray();
        call.add(function);
        for (String argument : arguments) {
            call.add(argument);
        }
        return call;
    }
}
