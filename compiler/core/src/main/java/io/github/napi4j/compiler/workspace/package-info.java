/** Where files go: the cache under the user's home, atomic writes, and keys made of content. */
@NullMarked
package io.github.napi4j.compiler.workspace;

import org.jspecify.annotations.NullMarked;
