/** The documentation, done as a reader would do it. */
@NullMarked
package io.github.napi4j.tests.docs;

import org.jspecify.annotations.NullMarked;
