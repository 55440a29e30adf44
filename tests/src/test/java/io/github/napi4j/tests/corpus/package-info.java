/** The corpus: every addon of {@code tests/addons}, built once, checked in every host and held against the same Java on HotSpot. */
@NullMarked
package io.github.napi4j.tests.corpus;

import org.jspecify.annotations.NullMarked;
