#pragma once
#include "core.h"
#include "n4_thread.h"

/*
 * Exceptions: a throw longjmps to the thread's innermost try, whose handlers test the class of n4_this->pending and
 * pass on what they do not want.
 */

#define N4_TRY(record)                                                              \
    if (record.previous = n4_this->try_top, record.frame = &n4_f.head,              \
        n4_this->try_top = &record, setjmp(record.target) == 0)

extern N4_NORETURN void n4_throw(void* exception);

/* Hands `self->pending` to the next try outwards. */
extern N4_NORETURN void n4_rethrow(n4_thread* self);

/* Throwing by name; these are Java methods of io.github.napi4j.runtime.Throwing. */
extern void n4_throw_null_pointer(void);
extern void n4_throw_array_index(int32_t index, int32_t length);
extern void n4_throw_class_cast(void);
extern void n4_throw_division_by_zero(void);
extern void n4_throw_array_store_of(void* value);
extern void n4_throw_stack_overflow(void);
extern void n4_throw_no_class(void* name);
extern void* n4_initializer_error(void* exception);

/* Keeps the value, which nobody else may, until the exception is made. */
extern N4_NORETURN void n4_throw_array_store(void* value);

/* The same from a method without a frame. */
extern N4_NORETURN void n4_leaf_throw_null_pointer(const n4_site* site);
extern N4_NORETURN void n4_leaf_throw_array_index(const n4_site* site, int32_t index, int32_t length);
extern N4_NORETURN void n4_leaf_throw_class_cast(const n4_site* site);
extern N4_NORETURN void n4_leaf_throw_division_by_zero(const n4_site* site);
extern N4_NORETURN void n4_leaf_throw_array_store(const n4_site* site, void* value);

/* Checks. `fail` throws. */

#define N4_FAIL(fail)            \
    ({                           \
        fail;                    \
        __builtin_unreachable(); \
    })

#define N4_NONNULL(value, fail)                  \
    ({                                           \
        void* n4_value = (value);                \
        if (N4_UNLIKELY(n4_value == NULL)) {     \
            N4_FAIL(fail);                       \
        }                                        \
        n4_value;                                \
    })

#define N4_CHECK_INDEX(index, array, fail)                                  \
    ({                                                                      \
        int32_t n4_index = (index);                                         \
        int32_t n4_length = TEAVM_ARRAY_LENGTH(array);                      \
        if (N4_UNLIKELY((uint32_t) n4_index >= (uint32_t) n4_length)) {     \
            N4_FAIL(fail);                                                  \
        }                                                                   \
        n4_index;                                                           \
    })

#define N4_CHECK_UPPER(index, array, fail)               \
    ({                                                   \
        int32_t n4_index = (index);                      \
        int32_t n4_length = TEAVM_ARRAY_LENGTH(array);   \
        if (N4_UNLIKELY(n4_index >= n4_length)) {        \
            N4_FAIL(fail);                               \
        }                                                \
        n4_index;                                        \
    })

/* Where nobody knows the array any more, and its length is unknown. */
#define N4_CHECK_LOWER(index, fail)         \
    ({                                      \
        int32_t n4_index = (index);         \
        if (N4_UNLIKELY(n4_index < 0)) {    \
            const int32_t n4_length = -1;   \
            N4_FAIL(fail);                  \
        }                                   \
        n4_index;                           \
    })

#define N4_AT_LOWER(array, type, index, fail)                        \
    (*({                                                             \
        void* n4_array = (array);                                    \
        int32_t n4_index = (index);                                  \
        if (N4_UNLIKELY(n4_index < 0)) {                             \
            const int32_t n4_length = TEAVM_ARRAY_LENGTH(n4_array);  \
            N4_FAIL(fail);                                           \
        }                                                            \
        &TEAVM_ARRAY_AT(n4_array, type, n4_index);                   \
    }))

#define N4_CHECK_DIVISOR(type, value, fail)  \
    ({                                       \
        type n4_divisor = (value);           \
        if (N4_UNLIKELY(n4_divisor == 0)) {  \
            N4_FAIL(fail);                   \
        }                                    \
        n4_divisor;                          \
    })

#define N4_CHECK_STORE(array, value, fail)                                                                  \
    ({                                                                                                      \
        void* n4_value = (value);                                                                           \
        TeaVM_Class* n4_item = TEAVM_CLASS_OF(array)->itemType;                                             \
        if (N4_UNLIKELY(n4_item != teavm_objectClass && n4_value != NULL                                    \
                    && n4_item != TEAVM_CLASS_OF(n4_value)                                                  \
                    && !teavm_isSupertypeOf(n4_item, TEAVM_CLASS_OF(n4_value)))) {                          \
            N4_FAIL(fail);                                                                                  \
        }                                                                                                   \
    })

/* Class initialization (JLS 12.4.2). */

enum {
    N4_CLASS_NEW = 0,
    N4_CLASS_RUNNING = 1, /* by the thread `owner` */
    N4_CLASS_READY = 2,
    N4_CLASS_FAILED = 3,
};

typedef struct n4_initializer {
    /* Written with release order; an acquire read of READY makes the class's static fields visible. */
    int32_t state;
    int32_t owner;
    void (*run)(void);
    struct n4_initializer** before; /* superclass and superinterfaces to initialize first, then NULL; may be NULL */
    const char* name;
} n4_initializer;

#define N4_INITIALIZE(record, note)                                                              \
    ({                                                                                           \
        if (N4_UNLIKELY(__atomic_load_n(&record.state, __ATOMIC_ACQUIRE) != N4_CLASS_READY)) {   \
            note;                                                                                \
            n4_initialize(&record);                                                              \
        }                                                                                        \
    })

/* Runs the initializer, waits for the thread that runs it, or throws; a safepoint. */
extern void n4_initialize(n4_initializer* initializer);
