package io.github.napi4j.compiler.teavm;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The class path that guest code is compiled from: our runtime, the addon, TeaVM's class library, in this order.
 *
 * <p>Our runtime comes first because it replaces classes of {@code org.teavm.runtime} and of the class library. None of
 * it touches the classes that the compiler itself runs on: guest classes are read as files, never loaded.
 */
final class GuestClassPath {
    /** One resource of each of our guest artifacts, then one of each TeaVM artifact that guest code may reach. */
    private static final List<String> OWN_MARKERS = List.of(
            "META-INF/napi4j/teavm/core.h",
            "META-INF/napi4j/c/n4_futex.h",
            "META-INF/napi4j/c/n4_napi.h",
            "io/github/napi4j/Napi.class");

    private static final List<String> TEAVM_MARKERS = List.of(
            "org/teavm/classlib/impl/JCLPlugin.class",
            "org/teavm/backend/c/CTarget.class",
            "org/teavm/interop/Address.class",
            "org/teavm/platform/Platform.class",
            "org/teavm/jso/JSObject.class",
            "org/teavm/jso/dom/xml/Document.class",
            "org/teavm/jso/impl/JSOPlugin.class",
            "com/jcraft/jzlib/Inflater.class",
            "org/joda/time/DateTimeZone.class");

    private GuestClassPath() {}

    /** What napi4j itself brings into an addon. */
    static List<Path> own() {
        Set<Path> entries = new LinkedHashSet<>();
        addAll(entries, OWN_MARKERS);
        return new ArrayList<>(entries);
    }

    static List<Path> around(List<Path> addon) {
        Set<Path> entries = new LinkedHashSet<>();
        addAll(entries, OWN_MARKERS);
        entries.addAll(addon);
        addAll(entries, TEAVM_MARKERS);
        return new ArrayList<>(entries);
    }

    private static void addAll(Set<Path> entries, List<String> markers) {
        for (String marker : markers) {
            Path entry = locate(marker);
            if (entry != null) {
                entries.add(entry);
            }
        }
    }

    /** The folder or jar of the compiler's own class path that has a resource. */
    private static @Nullable Path locate(String resource) {
        URL url = GuestClassPath.class.getClassLoader().getResource(resource);
        if (url == null) {
            return null;
        }
        String text = url.toString();
        try {
            if (text.startsWith("jar:")) {
                return Path.of(new URI(text.substring("jar:".length(), text.indexOf("!/"))));
            }
            if (text.startsWith("file:")) {
                Path file = Path.of(url.toURI());
                return Path.of(file.toString()
                        .substring(0, file.toString().length() - resource.length() - File.separator.length()));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot locate " + resource + " at " + text, e);
        }
        throw new IllegalStateException("cannot locate " + resource + " at " + text);
    }
}
