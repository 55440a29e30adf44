/** The binding model: what an addon exports, as the bind stage found it and as glue and TypeScript are written from it. */
@NullMarked
package io.github.napi4j.compiler.model;

import org.jspecify.annotations.NullMarked;
