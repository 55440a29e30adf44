#pragma once
/*
 * The shadow stack: what the collector and the stack walker see of a Java method that is running.
 *
 * A frame lives in the C stack of its method and is linked from n4_thread.stack_top while the method runs.
 * Only the owning thread writes its frames; others read them while that thread is stopped at a safepoint,
 * which orders the accesses.
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
    int32_t depth;     /* host stack that this frame and those below it take, estimated; see N4_STACK_BUDGET */
    void* roots[];     /* method->root_count entries: NULL, an object of the heap, or a constant string */
} n4_frame;

/*
 * How much host stack Java may take on one thread, in bytes. A host keeps wasm frames on a stack of its own, about
 * 1 MiB on the main threads of Node and Chromium, and tells nobody when it is near the end; so frames carry a generous
 * estimate of theirs, and what exceeds the budget is a StackOverflowError.
 */
#define N4_STACK_BUDGET (800 * 1024)

/* The frame below the first one of every thread. */
extern n4_frame n4_frame_base;

/* A `try` block that is being executed. Linked from n4_thread.try_top, innermost first. */
typedef struct n4_try {
    struct n4_try* previous;
    n4_frame* frame;
    jmp_buf target;
} n4_try;
