/** The author's sources and the generated glue in, class files out. */
@NullMarked
package io.github.napi4j.compiler.javac;

import org.jspecify.annotations.NullMarked;
