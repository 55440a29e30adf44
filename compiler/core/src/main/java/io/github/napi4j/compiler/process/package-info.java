/** The only place that starts external tools. */
@NullMarked
package io.github.napi4j.compiler.process;

import org.jspecify.annotations.NullMarked;
