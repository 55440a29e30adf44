package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module as C text.
 *
 * @param folder root of all files below
 * @param files translation units, relative to {@code folder}, sorted; each compiles alone
 * @param authored those of {@code files} that the addon or a library of its class path brought
 * @param foreign who wants the C functions that the addon or a library declares in Java, by name
 * @param quoteFolders folders for {@code -iquote}, absolute; never for {@code -I}, since names like {@code string.h} are
 *     among their files
 */
public record CSources(
        Path folder, List<Path> files, Set<Path> authored, Map<String, Origin> foreign, List<Path> quoteFolders) {

    /** Copies the collections. */
    public CSources {
        files = List.copyOf(files);
        authored = Set.copyOf(authored);
        foreign = Map.copyOf(foreign);
        quoteFolders = List.copyOf(quoteFolders);
    }
}
