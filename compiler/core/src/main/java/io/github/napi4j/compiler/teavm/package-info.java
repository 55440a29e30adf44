/** Whole-program compilation of classes to C: our target for TeaVM, with threads in mind from the first line. */
@NullMarked
package io.github.napi4j.compiler.teavm;

import org.jspecify.annotations.NullMarked;
