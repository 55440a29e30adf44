#pragma once
#include "core.h"
#include "n4_thread.h"

/*
 * The frame of a method, n4_f, and its thread, n4_this. N4_FRAME declares them, N4_ENTER links the frame; a method
 * that calls nothing has neither. The place of a call is noted before the call, that of a failing check only when it
 * fails.
 */

#define N4_FRAME(count, description)                       \
    n4_thread* const n4_this = n4_self;                    \
    const n4_method* const n4_frame_method = &description; \
    struct {                                               \
        n4_frame head;                                     \
        void* roots[count];                                \
    } n4_f

/*
 * `weight` is the method's share of the host's stack, and no less than what it takes of ours. Entering is a safepoint: a
 * collector that wants the world to stop takes the budget away.
 */
#define N4_ENTER(weight) N4_LINK(weight, stack_budget, n4_enter_slow(n4_depth))

#define N4_LINK(weight, budget, fail)                                 \
    ({                                                                \
        n4_frame* n4_next = n4_this->stack_top;                       \
        int32_t n4_depth = n4_next->depth + (weight);                 \
        if (N4_UNLIKELY(n4_depth > n4_this->budget)) {                \
            fail;                                                     \
        }                                                             \
        n4_f.head.depth = n4_depth;                                   \
        n4_f.head.next = n4_next;                                     \
        n4_f.head.method = n4_frame_method;                           \
        n4_this->stack_top = &n4_f.head;                              \
    })

#define N4_LEAVE() (n4_this->stack_top = n4_f.head.next)
#define N4_ROOT(index) n4_f.roots[index]
#define N4_AT(site) (n4_f.head.call_site = (site))

/* Lets the world stop if that is wanted; throws StackOverflowError if `depth` is more than the thread may take. */
extern N4_COLD void n4_enter_slow(int32_t depth);

extern N4_NORETURN void n4_overflow(void);

/* The same for C functions, which stay out of stack traces. Entering is no safepoint. */

#define TEAVM_ALLOC_STACK(count)                                    \
    static const n4_method n4_c_method = {.root_count = (count)};   \
    N4_FRAME(count, n4_c_method);                                   \
    N4_AT(-1);                                                      \
    N4_LINK(256, stack_allowance, n4_overflow())
#define TEAVM_RELEASE_STACK N4_LEAVE()
#define TEAVM_GC_ROOT(index, pointer) (N4_ROOT(index) = (pointer))
#define TEAVM_GC_ROOT_RELEASE(index) (N4_ROOT(index) = NULL)
#define TEAVM_CALL_SITE(site) N4_AT(site)
