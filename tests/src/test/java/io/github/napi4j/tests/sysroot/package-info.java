/** The C library that addons are linked with. */
@NullMarked
package io.github.napi4j.tests.sysroot;

import org.jspecify.annotations.NullMarked;
