/** The places an addon runs in, each reached the same way: a package folder and a check in, a result out. */
@NullMarked
package io.github.napi4j.tests.host;

import org.jspecify.annotations.NullMarked;
