package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import java.nio.file.Path;

/**
 * A Java file of the addon.
 *
 * @param path where it is on disk, absolute
 * @param file its text, under the path that a user is shown
 */
public record JavaSource(Path path, SourceFile file) {}
