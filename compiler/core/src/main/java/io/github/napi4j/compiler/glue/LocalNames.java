package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.ExportedFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of locals that keep the author's names where nothing of the glue's is called the same, such as {@code env}, or the
 * {@code com} that a qualified name starts with.
 */
final class LocalNames {
    private static final List<String> OWN = List.of(
            "env",
            "arguments",
            "count",
            "function",
            "value",
            "place",
            "result",
            "length",
            "scope",
            "path",
            "i",
            "keys",
            "key",
            "name",
            "element",
            "deferred",
            "failure",
            "resultPlace",
            "java",
            "io",
            "org");

    private final Set<String> taken = new HashSet<>(OWN);

    LocalNames(AddonModel model) {
        model.functions().stream().map(ExportedFunction::ownerClass).forEach(this::takePackage);
        model.records().stream().map(BoundRecord::javaName).forEach(this::takePackage);
        model.callbacks().forEach(callback -> takePackage(callback.javaType()));
    }

    /** A name for a local that stands for something of the author's. */
    String of(String name) {
        String result = name;
        while (taken.contains(result)) {
            result += "_";
        }
        return result;
    }

    private void takePackage(String qualifiedName) {
        int dot = qualifiedName.indexOf('.');
        taken.add(dot < 0 ? qualifiedName : qualifiedName.substring(0, dot));
    }
}
