/*
 * Access to fields and array items, by address, for java.util.concurrent and VarHandle.
 *
 * What is atomic is sequentially consistent: it is what Java's volatile means, and on WebAssembly weaker orders compile to
 * the same instructions. Addresses are aligned to the size of what is accessed. None of these is a safepoint, so an
 * address stays good from where it was computed.
 */
#pragma once
#include <stdint.h>
#include <string.h>
#include "n4_heap.h"

#define N4_ATOMIC(name, type)                                                                                        \
    static inline type n4_plain_get_##name(void* at) {                                                               \
        return *(type*) at;                                                                                          \
    }                                                                                                                \
    static inline void n4_plain_set_##name(void* at, type value) {                                                   \
        *(type*) at = value;                                                                                         \
    }                                                                                                                \
    static inline type n4_atomic_get_##name(void* at) {                                                              \
        return __atomic_load_n((type*) at, __ATOMIC_SEQ_CST);                                                        \
    }                                                                                                                \
    static inline void n4_atomic_set_##name(void* at, type value) {                                                  \
        __atomic_store_n((type*) at, value, __ATOMIC_SEQ_CST);                                                       \
    }                                                                                                                \
    static inline type n4_atomic_get_and_set_##name(void* at, type value) {                                          \
        return __atomic_exchange_n((type*) at, value, __ATOMIC_SEQ_CST);                                             \
    }                                                                                                                \
    static inline int32_t n4_atomic_compare_and_set_##name(void* at, type expected, type value) {                    \
        return __atomic_compare_exchange_n((type*) at, &expected, value, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);     \
    }                                                                                                                \
    /* What was there: `expected` where the exchange took place. */                                                  \
    static inline type n4_atomic_compare_and_exchange_##name(void* at, type expected, type value) {                  \
        __atomic_compare_exchange_n((type*) at, &expected, value, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);            \
        return expected;                                                                                             \
    }

#define N4_ATOMIC_BITS(name, type)                                                                                   \
    N4_ATOMIC(name, type)                                                                                            \
    static inline type n4_atomic_get_and_or_##name(void* at, type value) {                                           \
        return __atomic_fetch_or((type*) at, value, __ATOMIC_SEQ_CST);                                               \
    }                                                                                                                \
    static inline type n4_atomic_get_and_and_##name(void* at, type value) {                                          \
        return __atomic_fetch_and((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }                                                                                                                \
    static inline type n4_atomic_get_and_xor_##name(void* at, type value) {                                          \
        return __atomic_fetch_xor((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }

#define N4_ATOMIC_NUMBER(name, type)                                                                                 \
    N4_ATOMIC_BITS(name, type)                                                                                       \
    static inline type n4_atomic_get_and_add_##name(void* at, type value) {                                          \
        return __atomic_fetch_add((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }

/* Floating point as the bits of an integer, which is how Java compares in compareAndSet. */
#define N4_ATOMIC_FLOAT(name, type, bits)                                                                            \
    static inline type n4_##name##_of(bits from) {                                                                   \
        type to;                                                                                                     \
        memcpy(&to, &from, sizeof to);                                                                               \
        return to;                                                                                                   \
    }                                                                                                                \
    static inline bits n4_##name##_bits(type from) {                                                                 \
        bits to;                                                                                                     \
        memcpy(&to, &from, sizeof to);                                                                               \
        return to;                                                                                                   \
    }                                                                                                                \
    static inline type n4_plain_get_##name(void* at) {                                                               \
        return *(type*) at;                                                                                          \
    }                                                                                                                \
    static inline void n4_plain_set_##name(void* at, type value) {                                                   \
        *(type*) at = value;                                                                                         \
    }                                                                                                                \
    static inline type n4_atomic_get_##name(void* at) {                                                              \
        return n4_##name##_of(__atomic_load_n((bits*) at, __ATOMIC_SEQ_CST));                                        \
    }                                                                                                                \
    static inline void n4_atomic_set_##name(void* at, type value) {                                                  \
        __atomic_store_n((bits*) at, n4_##name##_bits(value), __ATOMIC_SEQ_CST);                                     \
    }                                                                                                                \
    static inline type n4_atomic_get_and_set_##name(void* at, type value) {                                          \
        return n4_##name##_of(__atomic_exchange_n((bits*) at, n4_##name##_bits(value), __ATOMIC_SEQ_CST));           \
    }                                                                                                                \
    static inline type n4_atomic_compare_and_exchange_##name(void* at, type expected, type value) {                  \
        bits found = n4_##name##_bits(expected);                                                                     \
        __atomic_compare_exchange_n(                                                                                 \
            (bits*) at, &found, n4_##name##_bits(value), 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                     \
        return n4_##name##_of(found);                                                                                \
    }                                                                                                                \
    static inline int32_t n4_atomic_compare_and_set_##name(void* at, type expected, type value) {                    \
        bits found = n4_##name##_bits(expected);                                                                     \
        return __atomic_compare_exchange_n(                                                                          \
            (bits*) at, &found, n4_##name##_bits(value), 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);                     \
    }                                                                                                                \
    static inline type n4_atomic_get_and_add_##name(void* at, type value) {                                          \
        bits found = __atomic_load_n((bits*) at, __ATOMIC_SEQ_CST);                                                  \
        while (!__atomic_compare_exchange_n((bits*) at, &found, n4_##name##_bits(n4_##name##_of(found) + value), 0,  \
                                            __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {                                   \
        }                                                                                                            \
        return n4_##name##_of(found);                                                                                \
    }

N4_ATOMIC_NUMBER(int, int32_t)
N4_ATOMIC_NUMBER(long, int64_t)
N4_ATOMIC_NUMBER(byte, int8_t)
N4_ATOMIC_NUMBER(short, int16_t)
N4_ATOMIC_NUMBER(char, uint16_t)
N4_ATOMIC_BITS(boolean, int8_t)
N4_ATOMIC_FLOAT(float, float, int32_t)
N4_ATOMIC_FLOAT(double, double, int64_t)
N4_ATOMIC(reference, void*)

#undef N4_ATOMIC
#undef N4_ATOMIC_BITS
#undef N4_ATOMIC_NUMBER
#undef N4_ATOMIC_FLOAT

/* Before a reference is stored at `at`: who holds it. NULL for static fields, which are roots. */
static inline void n4_atomic_written(void* owner, const void* at) {
    if (owner != NULL) {
        n4_written_at(owner, at, sizeof(void*));
    }
}

static inline void n4_atomic_fence(void) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}

/*
 * What final fields need: no instruction, for machines of total store order do not reorder stores and a fence of
 * WebAssembly is a full one, far dearer than the allocation that it would follow.
 */
static inline void n4_atomic_freeze(void) {
    __atomic_signal_fence(__ATOMIC_RELEASE);
}
