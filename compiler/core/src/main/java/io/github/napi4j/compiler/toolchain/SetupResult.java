package io.github.napi4j.compiler.toolchain;

import java.util.List;

/**
 * What setup did.
 *
 * @param installed tools that were not there before
 * @param present tools that were
 */
public record SetupResult(List<Tool> installed, List<Tool> present) {

    /** Copies the lists. */
    public SetupResult {
        installed = List.copyOf(installed);
        present = List.copyOf(present);
    }
}
