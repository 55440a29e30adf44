/** Finds handles that would outlive their call. */
@NullMarked
package io.github.napi4j.compiler.escape;

import org.jspecify.annotations.NullMarked;
