/** The runtime's C, compiled for the build machine. */
@NullMarked
package io.github.napi4j.tests.runtime;

import org.jspecify.annotations.NullMarked;
