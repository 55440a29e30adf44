package io.github.napi4j.compiler.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Class files of java.util.concurrent from the JDK that runs the compiler, for what TeaVM's class library lacks.
 *
 * <p>They are input from the user's own JDK, as an addon's class path is; nothing of the JDK is part of napi4j.
 */
final class JdkClassFiles implements ResourceProvider {
    private static final String PACKAGES = "java/util/concurrent/";

    @Override
    public Iterator<Resource> getResources(String name) {
        if (!name.startsWith(PACKAGES) || !name.endsWith(".class")) {
            return Collections.emptyIterator();
        }
        Module base = Object.class.getModule();
        try (InputStream probe = base.getResourceAsStream(name)) {
            return probe == null
                    ? Collections.emptyIterator()
                    : List.<Resource>of(new ClassFile(name)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}

    private record ClassFile(String name) implements Resource {
        @Override
        public InputStream open() {
            try {
                InputStream in = Object.class.getModule().getResourceAsStream(name);
                if (in == null) {
                    throw new IllegalStateException("gone: " + name);
                }
                return in;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        @SuppressWarnings("JavaUtilDate") // TeaVM's interface.
        public Date getModificationDate() {
            return new Date(0);
        }
    }
}
