/** What a user without tools sees. */
@NullMarked
package io.github.napi4j.tests.toolchain;

import org.jspecify.annotations.NullMarked;
