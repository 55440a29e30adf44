/** The JavaScript of a package: loaders and workers from templates, and the emnapi and WASI files that they stand on. */
@NullMarked
package io.github.napi4j.loader;

import org.jspecify.annotations.NullMarked;
