package io.github.napi4j.cli;

import com.google.gson.JsonObject;
import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.Stage;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.JsonRenderer;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * For programmes: one object a build on stdout, that of {@link JsonRenderer} with {@code milliseconds} by stage and, where
 * there is a package, {@code addon} with its {@code folder} and the {@code wasmBytes} of its module.
 */
final class JsonReport implements BuildReport {
    private final PrintWriter out;

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void notBegun(List<Diagnostic> diagnostics) {
        print(JsonRenderer.toJson(diagnostics));
    }

    @Override
    public void ended(BuildResult result) {
        JsonObject report = JsonRenderer.toJson(result.diagnostics());
        var times = new JsonObject();
        for (Stage stage : Stage.values()) {
            Duration time = result.times().get(stage);
            if (time != null) {
                times.addProperty(stage.name().toLowerCase(Locale.ROOT), time.toMillis());
            }
        }
        report.add("milliseconds", times);
        result.addon().ifPresent(built -> {
            var addon = new JsonObject();
            addon.addProperty("folder", built.folder().toString());
            addon.addProperty("wasmBytes", built.module().size());
            report.add("addon", addon);
        });
        print(report);
    }

    private void print(JsonObject report) {
        out.print(JsonRenderer.text(report));
        out.flush();
    }
}
