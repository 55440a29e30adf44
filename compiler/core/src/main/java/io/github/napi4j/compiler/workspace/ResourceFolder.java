package io.github.napi4j.compiler.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files below a folder of the class path, be it in a jar or on disk.
 *
 * @param files content by path relative to the folder, with {@code /}
 */
public record ResourceFolder(SortedMap<String, byte[]> files) {

    /** Keeps an unmodifiable copy of the map. */
    public ResourceFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Reads a folder.
     *
     * @param known a file in the folder: class paths can be asked for files only
     */
    public static ResourceFolder read(ClassLoader loader, String folder, String known) {
        URL url = loader.getResource(folder + "/" + known);
        if (url == null) {
            throw new IllegalStateException("not on the class path: " + folder + "/" + known);
        }
        try {
            return new ResourceFolder(
                    url.openConnection() instanceof JarURLConnection jar
                            ? readJar(jar, folder + "/")
                            : readDirectory(url, known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give well-formed URLs: " + url, e);
        }
    }

    /** The files whose paths are wanted. */
    public ResourceFolder only(Predicate<String> wanted) {
        SortedMap<String, byte[]> some = new TreeMap<>(files);
        some.keySet().removeIf(wanted.negate());
        return new ResourceFolder(some);
    }

    /** Writes every file below {@code target}. */
    public void copyTo(Path target) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path copy = target.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    private static SortedMap<String, byte[]> readJar(JarURLConnection connection, String prefix) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        // Not the connection's shared JarFile: closing that would break the class loader that gave us the URL.
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                    try (var in = jar.getInputStream(entry)) {
                        files.put(entry.getName().substring(prefix.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> readDirectory(URL url, String known)
            throws IOException, URISyntaxException {
        // Up from the file by as many names as it has in the folder.
        Path root = Path.of(url.toURI())
                .resolve("../".repeat(Path.of(known).getNameCount()))
                .normalize();
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
