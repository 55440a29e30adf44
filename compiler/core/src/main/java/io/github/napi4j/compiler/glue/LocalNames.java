package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.ExportedType;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of locals that keep the author's names where nothing of the glue's is called the same, such as {@code env}, or the
 * {@code com} that a qualified name starts with.
 */
final class LocalNames {
    private final Set<String> packages = new HashSet<>(Set.of("java", "io", "org"));

    LocalNames(AddonModel model) {
        model.functions().stream().map(ExportedFunction::ownerClass).forEach(this::takePackage);
        model.types().stream().map(ExportedType::javaName).forEach(this::takePackage);
        model.callbacks().forEach(callback -> takePackage(callback.javaType()));
    }

    /** A name for a local that stands for something of the author's, in a method that has these names of its own. */
    String of(String name, Set<String> own) {
        String result = name;
        while (packages.contains(result) || own.contains(result)) {
            result += "_";
        }
        return result;
    }

    private void takePackage(String qualifiedName) {
        int dot = qualifiedName.indexOf('.');
        packages.add(dot < 0 ? qualifiedName : qualifiedName.substring(0, dot));
    }
}
