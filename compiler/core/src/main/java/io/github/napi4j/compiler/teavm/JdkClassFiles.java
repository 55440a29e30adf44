package io.github.napi4j.compiler.teavm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * Class files from the JDK that runs the compiler: what must be right under threads, and what belongs to it;
 * collections, whose orders, bounds and iterators the class library has otherwise; what {@link JdkMethods} stand on.
 *
 * <p>They are input from the user's own JDK, as an addon's class path is; nothing of the JDK is part of napi4j.
 */
final class JdkClassFiles implements ResourceProvider {
    private static final String SUFFIX = ".class";

    /** With what lies below them. */
    private static final List<String> PACKAGES =
            List.of("java.util.concurrent.", "java.util.random.", "java.util.stream.");

    /** With the classes nested in them. */
    private static final Set<String> CLASSES = Set.of(
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.NumberFormatException",
            "java.lang.StringIndexOutOfBoundsException",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractMap",
            "java.util.AbstractQueue",
            "java.util.AbstractSequentialList",
            "java.util.AbstractSet",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.ArrayPrefixHelpers",
            "java.util.Arrays$NaturalOrder",
            "java.util.ArraysParallelSortHelpers",
            "java.util.Collections",
            "java.util.ComparableTimSort",
            "java.util.Comparators",
            "java.util.DoubleSummaryStatistics",
            "java.util.DualPivotQuicksort",
            "java.util.EnumMap",
            "java.util.Enumeration",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.IdentityHashMap",
            "java.util.IntSummaryStatistics",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.LongSummaryStatistics",
            "java.util.PriorityQueue",
            "java.util.Random",
            "java.util.Spliterator",
            "java.util.Spliterators",
            "java.util.SplittableRandom",
            "java.util.Stack",
            "java.util.StringTokenizer",
            "java.util.TaskQueue",
            "java.util.TimSort",
            "java.util.Timer",
            "java.util.TimerTask",
            "java.util.TimerThread",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Tripwire",
            "java.util.Vector",
            "java.util.WeakHashMap",
            "jdk.internal.util.random.RandomSupport");

    /** Classes of those packages that our runtime has, since they stand on it. */
    private static final Set<String> OWN =
            Set.of("java.util.concurrent.ThreadPerTaskExecutor", "java.util.concurrent.locks.LockSupport");

    private final Predicate<String> provided;

    /** The classes that are taken. */
    JdkClassFiles() {
        this(JdkClassFiles::provide);
    }

    private JdkClassFiles(Predicate<String> provided) {
        this.provided = provided;
    }

    /** Every class of {@code java.base}. */
    static JdkClassFiles all() {
        return new JdkClassFiles(className -> true);
    }

    /** Whether a class, by its name, comes from here and not from the class library. */
    static boolean provide(String className) {
        int nested = className.indexOf('$');
        String topLevel = nested < 0 ? className : className.substring(0, nested);
        boolean inPackage = PACKAGES.stream().anyMatch(className::startsWith) && !OWN.contains(topLevel);
        return inPackage || CLASSES.contains(topLevel) || CLASSES.contains(className);
    }

    @Override
    public Iterator<Resource> getResources(String name) {
        if (!name.endsWith(SUFFIX)
                || !provided.test(
                        name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))) {
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
