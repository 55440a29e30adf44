/**
 * What the JDK's class files ask of the packages {@code jdk.internal}: the compiler finds a class {@code jdk.internal.x.Y}
 * here as {@code x.Y}.
 */
@NullMarked
package io.github.napi4j.runtime.internal;

import org.jspecify.annotations.NullMarked;
