/** Diagnostics as data, their spans and codes, and the renderers for terminals and for programs. */
@NullMarked
package io.github.napi4j.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
