/** What the JDK's class files ask of the package {@code jdk.internal.util}. */
@NullMarked
package io.github.napi4j.runtime.internal.util;

import org.jspecify.annotations.NullMarked;
