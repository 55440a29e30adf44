package io.github.napi4j.compiler.bind;

import com.github.javaparser.resolution.declarations.ResolvedReferenceTypeDeclaration;
import com.github.javaparser.resolution.model.SymbolReference;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ClassLoaderTypeSolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The types of the class path and of the JDK that runs the compiler.
 *
 * <p>A class loader reads them: it opens a jar when a name is first asked for, finds classes in jars and folders alike, and
 * runs no initializer.
 */
final class ClassPathTypes extends ClassLoaderTypeSolver implements AutoCloseable {
    private final URLClassLoader loader;

    private ClassPathTypes(URLClassLoader loader) {
        super(loader);
        this.loader = loader;
    }

    static ClassPathTypes of(List<Path> classPath) {
        URL[] urls = classPath.stream().map(ClassPathTypes::url).toArray(URL[]::new);
        return new ClassPathTypes(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    @Override
    protected boolean filterName(String name) {
        return true;
    }

    @Override
    public SymbolReference<ResolvedReferenceTypeDeclaration> tryToSolveType(String name) {
        try {
            return super.tryToSolveType(name);
        } catch (LinkageError e) {
            // A class that this JDK cannot read, or whose neighbours are missing, is as good as absent.
            return SymbolReference.unsolved();
        }
    }

    /** Whether a class of this canonical name is there, without loading it. */
    boolean has(String canonicalName) {
        String name = canonicalName;
        while (true) {
            if (loader.getResource(name.replace('.', '/') + ".class") != null) {
                return true;
            }
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return false;
            }
            name = name.substring(0, dot) + "$" + name.substring(dot + 1);
        }
    }

    /** The class of this binary name. */
    Optional<Class<?>> load(String binaryName) {
        try {
            return Optional.of(Class.forName(binaryName, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
