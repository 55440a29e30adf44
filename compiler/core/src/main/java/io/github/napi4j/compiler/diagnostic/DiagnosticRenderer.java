package io.github.napi4j.compiler.diagnostic;

import java.util.Collection;

/** Turns the diagnostics of a run into the text a format wants. */
public interface DiagnosticRenderer {
    /** The text for all of them, ending in a line end; empty for none where the format allows it. */
    String render(Collection<Diagnostic> diagnostics);
}
