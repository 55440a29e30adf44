/** The loaders on a module that was written in C, so that they are tested without a compiler in between. */
@NullMarked
package io.github.napi4j.tests.loader;

import org.jspecify.annotations.NullMarked;
