/** C in, WebAssembly objects out: compiles what changed, in parallel. */
@NullMarked
package io.github.napi4j.compiler.clang;

import org.jspecify.annotations.NullMarked;
