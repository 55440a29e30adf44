package io.github.napi4j.cli;

import io.github.napi4j.compiler.BuildResult;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import java.util.List;

/** Tells what a build came to. */
interface BuildReport {
    /** The build could not begin. */
    void notBegun(List<Diagnostic> diagnostics);

    /** The build is through, with a package or with errors. */
    void ended(BuildResult result);
}
