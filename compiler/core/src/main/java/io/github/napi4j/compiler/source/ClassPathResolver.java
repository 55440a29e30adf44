package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the jars that a pom asks for. */
public interface ClassPathResolver {
    /** The class path in order, or nothing after reporting why there is none. */
    Optional<List<Path>> resolve(Pom pom, Diagnostics diagnostics);
}
