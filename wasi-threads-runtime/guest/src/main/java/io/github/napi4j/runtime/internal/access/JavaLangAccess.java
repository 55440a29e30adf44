package io.github.napi4j.runtime.internal.access;

/** The insides of java.lang. */
public interface JavaLangAccess {
    /** The caller: no thread is carried by another. */
    Thread currentCarrierThread();

    /** The constants of an enum, in order. */
    <E extends Enum<E>> E[] getEnumConstantsShared(Class<E> type);
}
