package io.github.napi4j.compiler.javac;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What one compilation reads and where it writes.
 *
 * @param sources the author's files
 * @param generated sources of ours, by qualified class name
 * @param classPath jars and class folders, in order
 * @param release the Java language level
 * @param classesDirectory emptied and refilled
 */
public record JavacInput(
        List<SourceFile> sources,
        Map<String, String> generated,
        List<Path> classPath,
        int release,
        Path classesDirectory) {

    /** Copies the collections. */
    public JavacInput {
        sources = List.copyOf(sources);
        generated = Map.copyOf(generated);
        classPath = List.copyOf(classPath);
    }
}
