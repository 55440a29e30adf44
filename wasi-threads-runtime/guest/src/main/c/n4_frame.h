#pragma once
/*
 * The shadow stack: what the collector and the stack walker see of a Java method that is running.
 *
 * A frame lives in the C stack of its method and is linked from n4_top while the method runs. Only the owning thread
 * writes its frames; others read them, from n4_thread.stack_top on, while that thread is stopped at a safepoint, which
 * orders the accesses.
 */
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>

/* A place in a source file. `caller` leads to the call that the optimizer inlined this place into. */
typedef struct n4_site {
    const struct n4_source* source;
    const struct n4_site* caller;
    int32_t line;
} n4_site;

/* Names for stack traces, UTF-8. `file` may be NULL. */
typedef struct n4_source {
    const char* class_name;
    const char* method_name;
    const char* file;
} n4_source;

/* What is constant about the frames of one method. `sites` may be NULL: such a frame is left out of traces. */
typedef struct n4_method {
    int32_t root_count;
    const n4_site* sites;
} n4_method;

typedef struct n4_frame {
    struct n4_frame* next;
    const n4_method* method;
    int32_t call_site; /* index into method->sites, -1 for none */
    void* roots[];     /* method->root_count entries: NULL, an object of the heap, or a constant string */
} n4_frame;

/*
 * How much host stack Java may take on one thread, in bytes. A host keeps wasm frames on a stack of its own, about
 * 1 MiB on the main threads of Node and Chromium, and tells nobody when it is near the end; so each frame takes as much
 * of our stack as its method is estimated to take of the host's, and what exceeds the budget is a StackOverflowError.
 */
#define N4_STACK_BUDGET (800 * 1024)

/*
 * A variable of which each thread has its own. Each has an instance of the module of its own too, so a global of WebAssembly
 * will do, which is not in memory: it has no address, and other threads cannot read it.
 */
#ifdef __wasm__
#define N4_PER_THREAD(type) type __attribute__((address_space(1)))
#else
#define N4_PER_THREAD(type) _Thread_local type
#endif

/* This thread's innermost frame, n4_frame_base when there is none; NULL while it is not attached. */
extern N4_PER_THREAD(n4_frame*) n4_top;

/* Lowest address that this thread's frames may have: below it is a StackOverflowError. */
extern N4_PER_THREAD(char*) n4_stack_bound;

/* The frame below the first one of every thread. */
extern n4_frame n4_frame_base;

/* A `try` block that is being executed. Linked from n4_thread.try_top, innermost first. */
typedef struct n4_try {
    struct n4_try* previous;
    n4_frame* frame;
    jmp_buf target;
} n4_try;
