package io.github.napi4j.runtime.internal.access;

/** The insides of java.lang. */
public interface JavaLangAccess {
    /** The caller: no thread is carried by another. */
    Thread currentCarrierThread();
}
