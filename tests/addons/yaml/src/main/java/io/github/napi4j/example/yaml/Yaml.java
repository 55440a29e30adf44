package io.github.napi4j.example.yaml;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;

/** YAML 1.2, by SnakeYAML Engine. */
public final class Yaml {

    private Yaml() {}

    /** The first document, as JSON text. */
    @Napi
    public static String toJson(String yaml) {
        return JsonWriter.write(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    /** Every document of a stream, as JSON texts. */
    @Napi
    public static List<String> toJsonAll(String yaml) {
        List<String> documents = new ArrayList<>();
        for (Object document : new Load(LoadSettings.builder().build()).loadAllFromString(yaml)) {
            documents.add(JsonWriter.write(document));
        }
        return documents;
    }

    /** JSON is YAML: reads either and writes it in block style. */
    @Napi
    public static String toYaml(String yamlOrJson) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yamlOrJson);
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndent(2)
                .build();
        return new Dump(settings).dumpToString(value);
    }

    /** The kinds of the parser's events, in order. */
    @Napi
    public static String[] events(String yaml) {
        List<String> kinds = new ArrayList<>();
        for (Event event : new Parse(LoadSettings.builder().build()).parseString(yaml)) {
            kinds.add(event.getEventId().name());
        }
        return kinds.toArray(new String[0]);
    }

    /** A front matter block of simple values, with the types turned to text. */
    @Napi
    public static Map<String, String> frontMatter(String document) {
        Map<String, String> values = new TreeMap<>();
        if (document.startsWith("---\n")) {
            int end = document.indexOf("\n---", 3);
            String header = document.substring(4, end < 0 ? document.length() : end);
            Object loaded = new Load(LoadSettings.builder().build()).loadFromString(header);
            if (loaded instanceof Map<?, ?> map) {
                map.forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
            }
        }
        return values;
    }
}
