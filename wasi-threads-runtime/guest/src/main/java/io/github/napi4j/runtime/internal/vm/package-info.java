/** What the JDK's class files ask of the package {@code jdk.internal.vm}. */
@NullMarked
package io.github.napi4j.runtime.internal.vm;

import org.jspecify.annotations.NullMarked;
