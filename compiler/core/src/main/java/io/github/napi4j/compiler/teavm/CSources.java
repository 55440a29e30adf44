package io.github.napi4j.compiler.teavm;

import java.nio.file.Path;
import java.util.List;

/**
 * A module as C text.
 *
 * @param folder root of all files below
 * @param files translation units, relative to {@code folder}, sorted; each compiles alone
 * @param quoteFolders folders for {@code -iquote}, absolute; never for {@code -I}, since names like {@code string.h} are
 *     among their files
 */
public record CSources(Path folder, List<Path> files, List<Path> quoteFolders) {

    /** Copies the lists. */
    public CSources {
        files = List.copyOf(files);
        quoteFolders = List.copyOf(quoteFolders);
    }
}
