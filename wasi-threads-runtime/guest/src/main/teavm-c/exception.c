#include "runtime.h"
#include "n4_futex.h"
#include <stdio.h>

static N4_NORETURN void die_of(void* exception) {
    TeaVM_Class* cls = TEAVM_CLASS_OF(exception);
    fputs("uncaught Java exception", stderr);
#if TEAVM_CLASS_NAME_USED
    if (cls->name != NULL && *cls->name != NULL) {
        char* name = teavm_stringToC(*cls->name);
        fprintf(stderr, ": %s", name);
    }
#endif
    (void) cls;
    fputs("\n", stderr);
    abort();
}

void n4_rethrow(n4_thread* self) {
    n4_try* target = self->try_top;
    if (target == NULL) {
        die_of(self->pending);
    }
    n4_top = target->frame;
    longjmp(target->target, 1);
}

void n4_throw(void* exception) {
    n4_thread* self = n4_self;
    if (exception == NULL) {
        n4_throw_null_pointer();
    }
    self->pending = exception;
    n4_rethrow(self);
}

/* What is below the bound is there for the making of the error, which takes little. */
void n4_overflow(void) {
    n4_thread* self = n4_self;
    char* bound = n4_stack_bound;
    n4_stack_bound = NULL;
    n4_try attempt;
    attempt.previous = self->try_top;
    attempt.frame = n4_top;
    self->try_top = &attempt;
    if (setjmp(attempt.target) == 0) {
        n4_throw_stack_overflow();
    }
    self->try_top = attempt.previous;
    n4_stack_bound = bound;
    n4_rethrow(self);
}

void n4_throw_array_store(void* value) {
    TEAVM_ALLOC_STACK(1);
    TEAVM_GC_ROOT(0, value);
    n4_throw_array_store_of(value);
    __builtin_unreachable();
}

#define N4_LEAF(site)                     \
    n4_method method = {0, site};         \
    n4_frame frame = {n4_top, &method, 0}; \
    n4_top = &frame

void n4_leaf_throw_null_pointer(const n4_site* site) {
    N4_LEAF(site);
    n4_throw_null_pointer();
    __builtin_unreachable();
}

void n4_leaf_throw_array_index(const n4_site* site, int32_t index, int32_t length) {
    N4_LEAF(site);
    n4_throw_array_index(index, length);
    __builtin_unreachable();
}

void n4_leaf_throw_class_cast(const n4_site* site) {
    N4_LEAF(site);
    n4_throw_class_cast();
    __builtin_unreachable();
}

void n4_leaf_throw_division_by_zero(const n4_site* site) {
    N4_LEAF(site);
    n4_throw_division_by_zero();
    __builtin_unreachable();
}

void n4_leaf_throw_array_store(const n4_site* site, void* value) {
    N4_LEAF(site);
    n4_throw_array_store(value);
}

static void set_state(n4_initializer* initializer, int32_t state) {
    __atomic_store_n(&initializer->state, state, __ATOMIC_RELEASE);
    n4_futex_wake(&initializer->state, -1);
}

static void wait_while_running(n4_initializer* initializer) {
    int32_t before = n4_enter_native();
    n4_futex_wait(&initializer->state, N4_CLASS_RUNNING, -1);
    n4_leave_native(before);
    n4_thread_check_wait();
}

static void run(n4_initializer* initializer) {
    TEAVM_ALLOC_STACK(0);
    n4_try attempt;
    N4_TRY(attempt) {
        for (n4_initializer** before = initializer->before; before != NULL && *before != NULL; ++before) {
            N4_INITIALIZE((**before), (void) 0);
        }
        initializer->run();
        n4_this->try_top = attempt.previous;
        set_state(initializer, N4_CLASS_READY);
    } else {
        n4_this->try_top = attempt.previous;
        void* exception = n4_this->pending;
        set_state(initializer, N4_CLASS_FAILED);
        N4_LEAVE();
        n4_throw(n4_initializer_error(exception));
    }
    N4_LEAVE();
}

void n4_initialize(n4_initializer* initializer) {
    int32_t self = n4_self->id;
    for (;;) {
        int32_t state = N4_CLASS_NEW;
        if (__atomic_compare_exchange_n(
                &initializer->state, &state, N4_CLASS_RUNNING, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
            __atomic_store_n(&initializer->owner, self, __ATOMIC_RELAXED);
            run(initializer);
            return;
        }
        if (state == N4_CLASS_READY) {
            return;
        }
        if (state == N4_CLASS_FAILED) {
            n4_throw_no_class((void*) initializer->name);
        }
        /* Only this thread can have written its own number, so a recursive request is seen for sure. */
        if (__atomic_load_n(&initializer->owner, __ATOMIC_RELAXED) == self) {
            return;
        }
        wait_while_running(initializer);
    }
}
