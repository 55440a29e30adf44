package io.github.napi4j.runtime.internal.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.teavm.classlib.java.lang.TThread;

/** Where classes of the JDK get at each other's insides. */
public final class SharedSecrets {
    private static final Accesses ACCESSES = new Accesses();

    private SharedSecrets() {}

    public static JavaLangAccess getJavaLangAccess() {
        return ACCESSES;
    }

    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return ACCESSES;
    }

    public static JavaUtilConcurrentTLRAccess getJavaUtilConcurrentTLRAccess() {
        return ACCESSES;
    }

    /** Nobody asks for it. */
    public static void setJavaUtilConcurrentTLRAccess(JavaUtilConcurrentTLRAccess access) {}

    /** Nobody asks for it. */
    public static void setJavaUtilConcurrentFJPAccess(JavaUtilConcurrentFJPAccess access) {}

    private static final class Accesses
            implements JavaLangAccess, JavaUtilCollectionAccess, JavaUtilConcurrentTLRAccess {
        @Override
        public Thread currentCarrierThread() {
            return Thread.currentThread();
        }

        @Override
        public <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type) {
            return type.getEnumConstants();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <E> List<E> listFromTrustedArray(Object[] array) {
            return (List<E>) List.of(array);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <E> List<E> listFromTrustedArrayNullsAllowed(Object[] array) {
            return (List<E>) Collections.unmodifiableList(Arrays.asList(array));
        }

        @Override
        public int nextSecondaryThreadLocalRandomSeed() {
            return TThread.nextSecondarySeed();
        }

        @Override
        public int getThreadLocalRandomProbe() {
            return TThread.randomProbe();
        }

        @Override
        public int advanceThreadLocalRandomProbe(int probe) {
            return TThread.advanceRandomProbe(probe);
        }
    }
}
