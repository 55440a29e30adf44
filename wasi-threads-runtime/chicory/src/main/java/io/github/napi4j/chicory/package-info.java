/** wasi-threads on the JVM: one module on many Java threads over one shared memory, run by Chicory. */
@NullMarked
package io.github.napi4j.chicory;

import org.jspecify.annotations.NullMarked;
