/** A development server whose pages may share memory between threads. */
@NullMarked
package io.github.napi4j.playground;

import org.jspecify.annotations.NullMarked;
