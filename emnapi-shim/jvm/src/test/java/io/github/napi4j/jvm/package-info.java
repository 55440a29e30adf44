/** Tests of the JVM host with packages from npm and with an addon written by hand. */
@NullMarked
package io.github.napi4j.jvm;

import org.jspecify.annotations.NullMarked;
