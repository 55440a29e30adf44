package io.github.napi4j.tests.host;

import com.google.gson.JsonObject;

/**
 * How a check that passed went.
 *
 * @param assertions how many assertions it made, at least one
 * @param behaviours how many behaviours of the binding surface it ran
 * @param loadMillis from asking for the package to having its exports
 * @param checkMillis the check itself
 */
public record CheckResult(int assertions, int behaviours, double loadMillis, double checkMillis) {

    /** Reads what {@code tests/harness/run.mjs} returns; throws {@link AssertionError} for a check that failed. */
    static CheckResult of(JsonObject result, String host, String diagnostics) {
        if (!result.get("passed").getAsBoolean()) {
            throw new AssertionError(host + ": " + result.get("error").getAsString()
                    + (diagnostics.isBlank() ? "" : "\n" + diagnostics.strip()));
        }
        return new CheckResult(
                result.get("assertions").getAsInt(),
                result.get("behaviours").getAsInt(),
                result.get("loadMillis").getAsDouble(),
                result.get("checkMillis").getAsDouble());
    }
}
