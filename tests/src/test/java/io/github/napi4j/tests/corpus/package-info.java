/** The corpus: every addon of {@code tests/addons}, built once and checked in every host. */
@NullMarked
package io.github.napi4j.tests.corpus;

import org.jspecify.annotations.NullMarked;
