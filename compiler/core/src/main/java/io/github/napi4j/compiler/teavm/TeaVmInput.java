package io.github.napi4j.compiler.teavm;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@link TeaVmStage} compiles.
 *
 * @param classPath the folder of the addon's own classes, then its dependencies; folders or jars, first match wins
 * @param mainClass binary name of the entry class; it has {@code public static void main(String[])}, and its
 *     {@code @Export} methods become C functions
 * @param resources class-path resources to embed besides those whose names are found in the code; without a leading slash
 * @param glue C sources to compile beside the generated ones, by file name
 * @param debug whether generated C refers to Java lines and keeps assertions
 * @param outputFolder where the sources go; files of an earlier run that are no longer part of the output are deleted
 */
public record TeaVmInput(
        List<Path> classPath,
        String mainClass,
        Set<String> resources,
        Map<String, String> glue,
        boolean debug,
        Path outputFolder) {

    /** Copies the collections. */
    public TeaVmInput {
        classPath = List.copyOf(classPath);
        resources = Set.copyOf(resources);
        glue = Map.copyOf(glue);
    }
}
