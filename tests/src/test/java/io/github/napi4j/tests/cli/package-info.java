/** The command as users run it: in a process of its own, from a shell, from JavaScript, by the words of the documentation. */
@NullMarked
package io.github.napi4j.tests.cli;

import org.jspecify.annotations.NullMarked;
