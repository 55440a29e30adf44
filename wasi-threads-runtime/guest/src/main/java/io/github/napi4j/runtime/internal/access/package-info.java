/** What the JDK's class files ask of the package {@code jdk.internal.access}. */
@NullMarked
package io.github.napi4j.runtime.internal.access;

import org.jspecify.annotations.NullMarked;
