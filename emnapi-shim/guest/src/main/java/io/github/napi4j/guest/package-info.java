/** Node-API inside the module: what generated glue calls to take JavaScript values apart and to make them. */
@NullMarked
package io.github.napi4j.guest;

import org.jspecify.annotations.NullMarked;
