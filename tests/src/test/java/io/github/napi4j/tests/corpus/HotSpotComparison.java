package io.github.napi4j.tests.corpus;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** Turns what HotSpot makes of some calls into a {@code check.mjs} that any host can run on the built package. */
final class HotSpotComparison {

    private static final String CHECK = "same-as-hotspot.mjs";
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private HotSpotComparison() {}

    /** Makes the calls, writes the check and its cases into a folder, and returns the check's path. */
    static Path write(HotSpotAddon addon, List<JsonArray> calls, Path folder) {
        StringBuilder cases = new StringBuilder("export default [\n");
        for (JsonArray call : calls) {
            JsonObject expectation = new JsonObject();
            expectation.add("call", call);
            expectation.add("expected", addon.outcome(call));
            cases.append(GSON.toJson(expectation)).append(",\n");
        }
        cases.append("];\n");
        try (InputStream check = Objects.requireNonNull(HotSpotComparison.class.getResourceAsStream(CHECK))) {
            Files.createDirectories(folder);
            Files.copy(check, folder.resolve(CHECK), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve("cases.mjs"), cases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(CHECK);
    }
}
