package io.github.napi4j.compiler.teavm;

import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.teavm.common.ServiceRepository;
import org.teavm.dependency.PreciseDependencyAnalyzer;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ReferenceCache;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * TeaVM's analysis, with what it found by name.
 *
 * <p>It walks sets whose order is drawn anew for each, so it comes upon classes in another order each time. Classes are numbered in the
 * order they are listed in, and code is inlined and written in it: the same program is to give the same C.
 */
final class OrderedAnalysis extends PreciseDependencyAnalyzer {
    OrderedAnalysis(
            ClassReaderSource classSource,
            ResourceProvider resourceProvider,
            ClassLoader classLoader,
            ServiceRepository services,
            Diagnostics diagnostics,
            ReferenceCache referenceCache,
            String[] platformTags,
            Supplier<Properties> properties) {
        super(
                classSource,
                resourceProvider,
                classLoader,
                services,
                diagnostics,
                referenceCache,
                platformTags,
                properties);
    }

    @Override
    public Collection<String> getReachableClasses() {
        return new TreeSet<>(super.getReachableClasses());
    }
}
