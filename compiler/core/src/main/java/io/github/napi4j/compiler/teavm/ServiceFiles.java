package io.github.napi4j.compiler.teavm;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * A class path whose {@code META-INF/services} hold what {@link java.util.ServiceLoader} would read in them.
 *
 * <p>TeaVM takes every line that does not begin with {@code #} for a class: here comments are gone wherever they begin, and
 * so are classes that nobody has.
 */
final class ServiceFiles implements ResourceProvider {
    private static final String FOLDER = "META-INF/services/";

    private final ResourceProvider classPath;
    private final ResourceProvider classFiles;
    private final SortedMap<String, SortedSet<String>> missing = new TreeMap<>();

    /** Reads services in one class path and looks for their classes in another; closes neither. */
    ServiceFiles(ResourceProvider classPath, ResourceProvider classFiles) {
        this.classPath = classPath;
        this.classFiles = classFiles;
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        Iterator<Resource> found = classPath.getResources(name);
        if (!name.startsWith(FOLDER)) {
            return found;
        }
        List<Resource> cleaned = new ArrayList<>();
        found.forEachRemaining(file -> cleaned.add(new ServiceFile(String.join("\n", providers(name, file)))));
        return cleaned.iterator();
    }

    private List<String> providers(String name, Resource file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(provider -> !provider.isEmpty() && isPresent(name, provider))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private boolean isPresent(String name, String provider) {
        boolean present = classFiles.getResource(provider.replace('.', '/') + ".class") != null;
        if (!present) {
            missing.computeIfAbsent(name, key -> new TreeSet<>()).add(provider);
        }
        return present;
    }

    /** Warns of the classes that were left out of services that the programme loads. */
    void report(Diagnostics diagnostics) {
        missing.forEach((name, providers) -> providers.forEach(provider -> diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N3003,
                        "`" + name + "` names the class `" + provider + "`, which is not in the class path")
                .help("correct the name, or add the library that has the class to `pom.xml`"))));
    }

    @Override
    public void close() {
        // Whoever made the two class paths closes them.
    }

    private record ServiceFile(String text) implements Resource {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // TeaVM's interface.
        public Date getModificationDate() {
            return new Date(0);
        }
    }
}
