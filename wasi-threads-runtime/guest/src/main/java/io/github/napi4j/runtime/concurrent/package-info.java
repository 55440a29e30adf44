/** What the JDK's java.util.concurrent stands on inside the module: atomic access to fields by address. */
@NullMarked
package io.github.napi4j.runtime.concurrent;

import org.jspecify.annotations.NullMarked;
