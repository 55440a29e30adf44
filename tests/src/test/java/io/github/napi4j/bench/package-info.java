/** Benchmarks: what modules cost beside their peers in the same run. They print ratios and fail nothing. */
@NullMarked
package io.github.napi4j.bench;

import org.jspecify.annotations.NullMarked;
