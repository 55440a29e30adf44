package io.github.napi4j.runtime.internal.misc;

/** Stands for the JDK's {@code Unsafe}: a type without an instance, since the compiler replaces all of its calls. */
public final class Unsafe {
    private Unsafe() {}
}
