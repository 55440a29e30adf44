/** What generated code and the C runtime call in Java. */
@NullMarked
package io.github.napi4j.runtime;

import org.jspecify.annotations.NullMarked;
