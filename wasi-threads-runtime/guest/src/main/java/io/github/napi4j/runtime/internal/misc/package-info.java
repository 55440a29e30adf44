/** What the JDK's class files ask of the package {@code jdk.internal.misc}. */
@NullMarked
package io.github.napi4j.runtime.internal.misc;

import org.jspecify.annotations.NullMarked;
