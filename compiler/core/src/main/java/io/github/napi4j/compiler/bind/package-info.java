/** Reads the exported surface from Java source and checks every binding rule, with spans. */
@NullMarked
package io.github.napi4j.compiler.bind;

import org.jspecify.annotations.NullMarked;
