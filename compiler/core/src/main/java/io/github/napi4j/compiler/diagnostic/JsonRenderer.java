package io.github.napi4j.compiler.diagnostic;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders for programs ({@code --format=json}): one object with {@code diagnostics}, {@code errors} and {@code warnings}.
 *
 * <p>Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. A diagnostic about no place has no
 * {@code span}.
 */
public final class JsonRenderer implements DiagnosticRenderer {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    @Override
    public String render(Collection<Diagnostic> diagnostics) {
        return text(toJson(diagnostics));
    }

    /** An object as this renderer writes it, for those who add to what {@link #toJson} gives. */
    public static String text(JsonObject object) {
        return GSON.toJson(object) + "\n";
    }

    /** The object that {@link #render} writes. */
    public static JsonObject toJson(Collection<Diagnostic> diagnostics) {
        JsonArray list = new JsonArray();
        int errors = 0;
        for (Diagnostic diagnostic : diagnostics) {
            list.add(toJson(diagnostic));
            errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
        }
        JsonObject run = new JsonObject();
        run.add("diagnostics", list);
        run.addProperty("errors", errors);
        run.addProperty("warnings", diagnostics.size() - errors);
        return run;
    }

    private static JsonObject toJson(Diagnostic diagnostic) {
        JsonObject json = new JsonObject();
        json.addProperty("code", diagnostic.code().name());
        json.addProperty("severity", diagnostic.severity().text());
        json.addProperty("message", diagnostic.message());
        addSpan(json, diagnostic.span(), diagnostic.label());
        JsonArray related = new JsonArray();
        for (Diagnostic.Label label : diagnostic.related()) {
            JsonObject place = new JsonObject();
            addSpan(place, label.span(), label.text());
            related.add(place);
        }
        json.add("related", related);
        json.add("notes", strings(diagnostic.notes()));
        json.add("help", strings(diagnostic.help()));
        json.addProperty("docs", "docs/diagnostics/" + diagnostic.code().name() + ".md");
        return json;
    }

    private static void addSpan(JsonObject json, @Nullable SourceSpan span, String label) {
        if (span == null) {
            return;
        }
        JsonObject place = new JsonObject();
        place.addProperty("file", span.source().path());
        place.addProperty("line", span.line());
        place.addProperty("column", span.column());
        place.addProperty("endLine", span.endLine());
        place.addProperty("endColumn", span.endColumn());
        json.add("span", place);
        json.addProperty("label", label);
    }

    private static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
