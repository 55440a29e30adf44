package io.github.napi4j.tests.host;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.napi4j.jvm.JsObject;
import io.github.napi4j.jvm.Napi4jHost;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** This JVM; every check gets an instance of its own. */
public final class JvmHost implements Host {

    private static final long CHECK_MINUTES = 5;

    @Override
    public CheckResult check(Path packageFolder, Path check) throws InterruptedException {
        long started = System.nanoTime();
        try (var host = Napi4jHost.load(packageFolder)) {
            double loadMillis = (System.nanoTime() - started) / 1e6;
            JsObject harness = host.importModule(Repository.path("tests/harness/run-jvm.mjs"));
            Object result = harness.callAsync("runJvm", host.exports(), host.importModule(check))
                    .get(CHECK_MINUTES, TimeUnit.MINUTES);
            JsonObject json = new Gson().toJsonTree(result).getAsJsonObject();
            json.addProperty("loadMillis", loadMillis);
            return CheckResult.of(json, "JVM", "");
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("JVM: the check did not come to an end", e);
        }
    }

    @Override
    public void close() {
        // Instances end with their checks.
    }
}
