/** What addon authors import: the export annotation and the Java spellings of JavaScript values. */
@NullMarked
package io.github.napi4j;

import org.jspecify.annotations.NullMarked;
