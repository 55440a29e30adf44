package io.github.napi4j.compiler.model;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.Optional;

/**
 * A {@code @Napi public static final} field outside of exported classes: a value of the exports, read when the module is
 * loaded.
 *
 * @param name the JavaScript name, unique in its namespace; a TypeScript identifier
 * @param namespace the object of the exports that it is in, empty for the exports themselves
 * @param ownerClass the canonical name of the declaring class; public all the way up
 * @param javaName the field's name
 * @param type what crosses
 * @param typescript the type in TypeScript, if the author says so
 * @param skipped whether TypeScript is not told of it
 * @param docs the field's Javadoc
 * @param span the name in the source
 */
public record BoundConstant(
        String name,
        String namespace,
        String ownerClass,
        String javaName,
        BoundType type,
        Optional<String> typescript,
        boolean skipped,
        Documentation docs,
        SourceSpan span) {

    /** How messages and declarations call it. */
    public String qualifiedName() {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }
}
