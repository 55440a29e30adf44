package io.github.napi4j.compiler.clang;

import java.nio.file.Path;
import java.util.List;

/**
 * What one build compiles.
 *
 * @param units in link order
 * @param quoteDirectories searched for {@code #include "..."} only, in order, after the unit's own folder: some files in them
 *     have names of standard headers
 * @param systemIncludeDirectories headers of the toolchain: part of its identity, not of the content that is compared
 * @param release optimise for the user; otherwise for the author's next build, with names and DWARF
 */
public record ClangInput(
        List<CUnit> units, List<Path> quoteDirectories, List<Path> systemIncludeDirectories, boolean release) {

    /** Copies the lists. */
    public ClangInput {
        units = List.copyOf(units);
        quoteDirectories = List.copyOf(quoteDirectories);
        systemIncludeDirectories = List.copyOf(systemIncludeDirectories);
    }
}
