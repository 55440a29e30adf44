/** The Maven plug-in: parameters in, one call of the compiler, its words to Maven's log. */
@NullMarked
package io.github.napi4j.maven;

import org.jspecify.annotations.NullMarked;
