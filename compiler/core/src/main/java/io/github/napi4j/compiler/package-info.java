/** The pipeline as a whole: one request in, one npm package and its diagnostics out. */
@NullMarked
package io.github.napi4j.compiler;

import org.jspecify.annotations.NullMarked;
