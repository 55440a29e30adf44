package io.github.napi4j.compiler.teavm;

import java.nio.file.Path;
import java.util.List;

/**
 * What {@link TeaVmStage} compiles.
 *
 * @param classPath the folder of the addon's own classes, then its dependencies; folders or jars, first match wins
 * @param mainClass binary name of the entry class; it has {@code public static void main(String[])}, and its
 *     {@code @Export} methods become C functions
 * @param debug whether generated C refers to Java lines and keeps assertions
 * @param outputFolder where the sources go; files of an earlier run that are no longer part of the output are deleted
 */
public record TeaVmInput(List<Path> classPath, String mainClass, boolean debug, Path outputFolder) {

    /** Copies the lists. */
    public TeaVmInput {
        classPath = List.copyOf(classPath);
    }
}
