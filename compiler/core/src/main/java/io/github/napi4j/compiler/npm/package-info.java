/** Module and model in, npm package out: loaders, workers, {@code package.json}, and the folder they are written to. */
@NullMarked
package io.github.napi4j.compiler.npm;

import org.jspecify.annotations.NullMarked;
