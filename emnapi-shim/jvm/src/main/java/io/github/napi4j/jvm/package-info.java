/** Node-API addons inside a plain JVM: emnapi's own JavaScript in GraalJS over a module that Chicory runs. */
@NullMarked
package io.github.napi4j.jvm;

import org.jspecify.annotations.NullMarked;
