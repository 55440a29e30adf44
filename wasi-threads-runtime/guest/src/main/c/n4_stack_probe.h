/*
 * Room on the host's stack. A module cannot see how much is left, and an engine whose stack is full unwinds wasm frames
 * without telling them, locks and all. So whoever is about to take a lock for more than a moment probes first: if the stack
 * ends here, it ends while nothing is half done.
 */
#pragma once

/* Uses some kilobytes of the host's stack, more than a collection needs, and gives them back. */
void n4_stack_probe(void);
