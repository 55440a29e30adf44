#pragma once
#include "core.h"
#include "n4_thread.h"

#define TEAVM_JUMP_SUPPORTED 1
#define TEAVM_UNREACHABLE __builtin_unreachable();

#define TEAVM_RESTORE_JUMP_BUFFER (n4_thread_here->try_top = n4_thread_here->try_top->previous)

#define TEAVM_TRY                                                           \
    do {                                                                    \
        n4_try n4_this_try;                                                 \
        n4_this_try.previous = n4_thread_here->try_top;                     \
        n4_this_try.frame = &teavm_shadowStack.header;                      \
        n4_thread_here->try_top = &n4_this_try;                             \
        int teavm_exceptionHandler = setjmp(n4_this_try.target);            \
        if (teavm_exceptionHandler == 0) {

#define TEAVM_CATCH                                                         \
            TEAVM_RESTORE_JUMP_BUFFER;                                      \
        } else {                                                            \
            TEAVM_RESTORE_JUMP_BUFFER;                                      \
            switch (teavm_exceptionHandler) {

#define TEAVM_END_TRY                                                       \
                default:                                                    \
                    n4_resume(teavm_exceptionHandler);                      \
            }                                                               \
        }                                                                   \
    } while (0);

#define TEAVM_JUMP_TO_FRAME(frame, id) n4_jump((n4_frame*) (frame), id)

extern N4_NORETURN void n4_resume(int handler);
extern N4_NORETURN void n4_jump(n4_frame* frame, int handler);

static inline void* teavm_nullCheck(void* object) {
    if (N4_UNLIKELY(object == NULL)) {
        teavm_throwNullPointerException();
    }
    return object;
}

static inline int32_t teavm_checkBounds(int32_t index, void* array) {
    if (N4_UNLIKELY((uint32_t) index >= (uint32_t) TEAVM_ARRAY_LENGTH(array))) {
        teavm_throwArrayIndexOutOfBoundsException();
    }
    return index;
}

static inline int32_t teavm_checkLowerBound(int32_t index) {
    if (N4_UNLIKELY(index < 0)) {
        teavm_throwArrayIndexOutOfBoundsException();
    }
    return index;
}

static inline int32_t teavm_checkUpperBound(int32_t index, void* array) {
    if (N4_UNLIKELY(index >= TEAVM_ARRAY_LENGTH(array))) {
        teavm_throwArrayIndexOutOfBoundsException();
    }
    return index;
}

extern void* teavm_catchException();
