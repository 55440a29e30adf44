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
    void* roots[];     /* method->root_count entries: NULL, an object of the heap, or a constant string */
} n4_frame;

/* A `try` block that is being executed. Linked from n4_thread.try_top, innermost first. */
typedef struct n4_try {
    struct n4_try* previous;
    n4_frame* frame;
    jmp_buf target;
} n4_try;
