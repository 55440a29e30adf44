/** Objects in, checked WebAssembly module out: wasm-ld, wasm-opt, and the rule of which imports a module may have. */
@NullMarked
package io.github.napi4j.compiler.link;

import org.jspecify.annotations.NullMarked;
