/** Writes the Java that stands between Node-API and the addon's own methods. */
@NullMarked
package io.github.napi4j.compiler.glue;

import org.jspecify.annotations.NullMarked;
