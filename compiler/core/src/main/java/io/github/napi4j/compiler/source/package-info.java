/** Finds what an addon project is made of: Java sources, class path and settings. */
@NullMarked
package io.github.napi4j.compiler.source;

import org.jspecify.annotations.NullMarked;
