/** Tests of the shared memory, its wait queues and modules running on several threads. */
@NullMarked
package io.github.napi4j.chicory;

import org.jspecify.annotations.NullMarked;
