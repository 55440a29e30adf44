/** Writes {@code index.d.ts} from the binding model. */
@NullMarked
package io.github.napi4j.compiler.dts;

import org.jspecify.annotations.NullMarked;
