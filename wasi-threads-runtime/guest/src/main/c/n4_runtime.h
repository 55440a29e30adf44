#pragma once

/*
 * Starts Java in this module: heap, classes, constant strings, the calling thread as Java's main thread, then the
 * initializers that run eagerly. Calls after the first do nothing. Only the module's first thread calls it.
 */
extern void n4_runtime_start(void);

/* Room below the stack limit for the making of StackOverflowError and for C code that Java calls. */
#define N4_STACK_RESERVE (64 * 1024)

/* Lowest address that Java frames of the calling thread may have; what is below is left to C. */
extern char* n4_runtime_stack_limit(void);
