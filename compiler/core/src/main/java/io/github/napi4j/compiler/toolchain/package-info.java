/** The external tools: which ones a build wants, where they are, and how they get there. */
@NullMarked
package io.github.napi4j.compiler.toolchain;

import org.jspecify.annotations.NullMarked;
