package io.github.napi4j.compiler.glue;

import io.github.napi4j.loader.FastFunction;
import java.util.List;

/**
 * The sources that the glue stage wrote, the same for the same model.
 *
 * @param className the qualified name of the Java source's top-level class
 * @param text the Java source
 * @param exports the C source of the module's exports for the fast path
 * @param fastFunctions what those are, for the loader
 */
public record GlueSource(String className, String text, String exports, List<FastFunction> fastFunctions) {

    /** Copies the list. */
    public GlueSource {
        fastFunctions = List.copyOf(fastFunctions);
    }
}
