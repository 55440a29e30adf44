/** What the JDK's class files ask of the package {@code jdk.internal.ref}. */
@NullMarked
package io.github.napi4j.runtime.internal.ref;

import org.jspecify.annotations.NullMarked;
