package io.github.napi4j.tests.corpus;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What crosses the boundary, and which behaviour of which check proves it: the rows of {@code tests/surface.json} joined with
 * the exports {@code surface} of the corpus.
 */
record BindingSurface(List<Section> sections, List<Behaviour> behaviours) {

    BindingSurface {
        sections = List.copyOf(sections);
        behaviours = List.copyOf(behaviours);
    }

    /** Some rows under a heading. */
    record Section(String title, List<Row> rows) {

        Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of the table.
     *
     * @param id what behaviours call it
     * @param rules what is worth saying of the conversion, or empty
     * @param missing why no behaviour proves it, if none does
     */
    record Row(String id, String javaScript, String java, String rules, Optional<String> missing) {}

    /**
     * Something that a check shows in every host.
     *
     * @param gaps why it cannot be shown, by the label of the host
     */
    record Behaviour(AddonCase addon, String row, String title, Map<String, String> gaps) {

        Behaviour {
            gaps = Map.copyOf(gaps);
        }
    }

    /** The behaviours of a case. */
    List<Behaviour> of(AddonCase addon) {
        return behaviours.stream()
                .filter(behaviour -> behaviour.addon() == addon)
                .toList();
    }

    /** The behaviours that prove a row. */
    List<Behaviour> of(Row row) {
        return behaviours.stream()
                .filter(behaviour -> behaviour.row().equals(row.id()))
                .toList();
    }

    /** Reads the rows, and has Node import every check. */
    static BindingSurface read() throws IOException, InterruptedException {
        List<Section> sections = new ArrayList<>();
        String json = Files.readString(Repository.path("tests/surface.json"));
        for (JsonElement section : JsonParser.parseString(json).getAsJsonArray()) {
            List<Row> rows = new ArrayList<>();
            section.getAsJsonObject().getAsJsonArray("rows").forEach(row -> rows.add(row(row.getAsJsonObject())));
            sections.add(new Section(section.getAsJsonObject().get("section").getAsString(), rows));
        }
        return new BindingSurface(sections, behavioursOfCorpus());
    }

    private static Row row(JsonObject row) {
        return new Row(
                row.get("id").getAsString(),
                row.get("javascript").getAsString(),
                row.get("java").getAsString(),
                row.has("rules") ? row.get("rules").getAsString() : "",
                Optional.ofNullable(row.get("missing")).map(JsonElement::getAsString));
    }

    private static List<Behaviour> behavioursOfCorpus() throws InterruptedException {
        List<String> checks = Arrays.stream(AddonCase.values())
                .map(addon -> addon.folder().resolve("check.mjs").toString())
                .toList();
        CommandResult result = Command.of(
                        TestTools.toolchain().node(24),
                        Repository.path("tests/harness/list.mjs").toString())
                .with(checks)
                .run()
                .orThrow();
        Iterator<JsonElement> lists =
                JsonParser.parseString(result.output()).getAsJsonArray().iterator();
        List<Behaviour> behaviours = new ArrayList<>();
        for (AddonCase addon : AddonCase.values()) {
            lists.next().getAsJsonArray().forEach(listed -> behaviours.add(behaviour(addon, listed.getAsJsonObject())));
        }
        return behaviours;
    }

    private static Behaviour behaviour(AddonCase addon, JsonObject listed) {
        Map<String, String> gaps = new HashMap<>();
        listed.getAsJsonObject("gap").asMap().forEach((host, reason) -> gaps.put(host, reason.getAsString()));
        return new Behaviour(
                addon, listed.get("row").getAsString(), listed.get("title").getAsString(), gaps);
    }
}
