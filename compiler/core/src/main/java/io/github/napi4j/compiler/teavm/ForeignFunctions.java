package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.MethodDependency;
import org.teavm.interop.Import;
import org.teavm.model.AnnotationReader;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;

/**
 * The C functions that the addon and its libraries declare as native methods with {@code @Import}: should the linker not
 * find one, this is who wanted it.
 */
final class ForeignFunctions extends AbstractDependencyListener {
    private static final List<String> OURS =
            List.of("io.github.napi4j.runtime.", "io.github.napi4j.guest.", "org.teavm.");

    private final SortedMap<String, MethodReference> methods = new TreeMap<>();

    @Override
    public void methodReached(DependencyAgent agent, MethodDependency dependency) {
        MethodReader method = dependency.getMethod();
        if (method == null || OURS.stream().anyMatch(method.getOwnerName()::startsWith)) {
            return;
        }
        AnnotationReader imported = method.getAnnotations().get(Import.class.getName());
        if (imported != null) {
            methods.putIfAbsent(imported.getValue("name").getString(), method.getReference());
        }
    }

    /** Who wants each function, by its name in C. */
    Map<String, Origin> origins(CallChains chains) {
        Map<String, Origin> origins = new HashMap<>();
        methods.forEach((name, method) -> {
            List<CallChains.Step> way = chains.to(method, null);
            origins.put(
                    name,
                    new Origin(
                            chains.begin(way).orElse(null),
                            List.of("declared by `" + MethodTexts.of(method) + "`", CallChains.text(way))));
        });
        return origins;
    }
}
