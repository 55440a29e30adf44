#pragma once
#include "core.h"
#include "n4_thread.h"
#include "safepoint.h"

/*
 * The frame of a method, n4_f, and its thread, n4_this. N4_FRAME declares them, N4_ENTER links the frame; a method
 * that calls nothing has neither. The place of a call is noted before the call, that of a failing check only when it
 * fails. `weight` is what the method is estimated to take of the host's stack, in bytes, and no less than its roots need:
 * the frame takes as much of ours, so that one comparison of addresses guards both.
 */

#define N4_FRAME(count, weight, description)               \
    n4_thread* const n4_this = n4_self;                    \
    const n4_method* const n4_frame_method = &description; \
    union {                                                \
        struct {                                           \
            n4_frame head;                                 \
            void* roots[count];                            \
        };                                                 \
        char n4_room[weight];                              \
    } n4_f

/* Entering is a safepoint. */
#define N4_ENTER()                                                                   \
    ({                                                                               \
        if (N4_UNLIKELY((char*) &n4_f < n4_stack_bound) || n4_stop_is_requested()) { \
            n4_enter_slow((char*) &n4_f);                                            \
        }                                                                            \
        N4_LINK();                                                                   \
    })

#define N4_LINK()                           \
    ({                                      \
        n4_f.head.next = n4_top;            \
        n4_f.head.method = n4_frame_method; \
        n4_top = &n4_f.head;                \
    })

#define N4_LEAVE() (n4_top = n4_f.head.next)
#define N4_ROOT(index) n4_f.roots[index]
#define N4_AT(site) (n4_f.head.call_site = (site))

/* Lets the world stop if that is wanted; throws StackOverflowError if `frame` is lower than the thread may go. */
extern N4_COLD void n4_enter_slow(char* frame);

extern N4_NORETURN void n4_overflow(void);

/* The same for C functions, which stay out of stack traces. Entering is no safepoint. */

#define TEAVM_ALLOC_STACK(count)                                  \
    static const n4_method n4_c_method = {.root_count = (count)}; \
    N4_FRAME(count, 256, n4_c_method);                            \
    N4_AT(-1);                                                    \
    if (N4_UNLIKELY((char*) &n4_f < n4_stack_bound)) {            \
        n4_overflow();                                            \
    }                                                             \
    N4_LINK()
#define TEAVM_RELEASE_STACK N4_LEAVE()
#define TEAVM_GC_ROOT(index, pointer) (N4_ROOT(index) = (pointer))
#define TEAVM_GC_ROOT_RELEASE(index) (N4_ROOT(index) = NULL)
#define TEAVM_CALL_SITE(site) N4_AT(site)
