/*
 * Atomic access to fields and array items, by address, for java.util.concurrent and VarHandle.
 *
 * Everything is sequentially consistent: it is what Java's volatile means, and on WebAssembly weaker orders compile to
 * the same instructions. Addresses are aligned to the size of what is accessed. None of these is a safepoint, so an
 * address stays good from where it was computed.
 */
#pragma once
#include <stdint.h>

#define N4_ATOMIC(name, type)                                                                                        \
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

#define N4_ATOMIC_NUMBER(name, type)                                                                                 \
    N4_ATOMIC(name, type)                                                                                            \
    static inline type n4_atomic_get_and_add_##name(void* at, type value) {                                          \
        return __atomic_fetch_add((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }                                                                                                                \
    static inline type n4_atomic_get_and_or_##name(void* at, type value) {                                           \
        return __atomic_fetch_or((type*) at, value, __ATOMIC_SEQ_CST);                                               \
    }                                                                                                                \
    static inline type n4_atomic_get_and_and_##name(void* at, type value) {                                          \
        return __atomic_fetch_and((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }                                                                                                                \
    static inline type n4_atomic_get_and_xor_##name(void* at, type value) {                                          \
        return __atomic_fetch_xor((type*) at, value, __ATOMIC_SEQ_CST);                                              \
    }

N4_ATOMIC_NUMBER(int, int32_t)
N4_ATOMIC_NUMBER(long, int64_t)
N4_ATOMIC(reference, void*)

#undef N4_ATOMIC
#undef N4_ATOMIC_NUMBER

static inline void n4_atomic_fence(void) {
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
}
