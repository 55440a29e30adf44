/** The {@code napi4j} command: options in, one call of the compiler, results on stdout and progress on stderr. */
@NullMarked
package io.github.napi4j.cli;

import org.jspecify.annotations.NullMarked;
