#include "runtime.h"
#include "time.h"
#include "string.h"
#include "core_gen.h"
#include "n4_heap.h"
#include "n4_runtime.h"
#include "stringhash.h"
#include <stdarg.h>

TeaVM_Class* teavm_firstClass;
TeaVM_Class* teavm_classClass;
TeaVM_Class* teavm_objectClass;
TeaVM_Class* teavm_stringClass;
TeaVM_Class* teavm_charArrayClass;

double teavm_rand(void) {
    return rand() / ((double) RAND_MAX + 1);
}

void teavm_beforeInit(void) {
    teavm_initTime();
}

void teavm_afterInitClasses(void) {
    if (!n4_heap_start(NULL) || n4_thread_attach(n4_runtime_stack_limit()) == NULL) {
        abort();
    }
    n4_heap_register_scanner(n4_strings_visit);
}

void teavm_initClasses(void) {
    for (int32_t i = 0; i < teavm_classReferencesCount; ++i) {
        TeaVM_Class* cls = teavm_classReferences[i];
        cls->next = teavm_firstClass;
        teavm_firstClass = cls;
    }
}

/* Generated: java.lang.Class's factory. */
extern void* TEAVM_CREATE_CLASS_OBJECT(void* cls);

TeaVM_Object* teavm_getClassObject(TeaVM_Class* cls) {
    TeaVM_Object* known = __atomic_load_n(&cls->classObject, __ATOMIC_ACQUIRE);
    if (N4_LIKELY(known != NULL)) {
        return known;
    }
    /* Threads may race to here; all but the first give their object to the collector. */
    TeaVM_Object* made = TEAVM_CREATE_CLASS_OBJECT(cls);
    return __atomic_compare_exchange_n(&cls->classObject, &known, made, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? made
                                                                                                              : known;
}

TeaVM_Array* teavm_parseArguments(int count, char** values) {
    (void) values;
    (void) count;
    return teavm_allocateStringArray(0);
}

#define N4_FILL(name, item, promoted)                       \
    void* name(void* array, ...) {                          \
        item* data = TEAVM_ARRAY_DATA(array, item);         \
        int32_t size = TEAVM_ARRAY_LENGTH(array);           \
        va_list values;                                     \
        va_start(values, array);                            \
        for (int32_t i = 0; i < size; ++i) {                \
            data[i] = (item) va_arg(values, promoted);      \
        }                                                   \
        va_end(values);                                     \
        return array;                                       \
    }

N4_FILL(teavm_fillArray, void*, void*)
N4_FILL(teavm_fillBooleanArray, int8_t, int)
N4_FILL(teavm_fillByteArray, int8_t, int)
N4_FILL(teavm_fillShortArray, int16_t, int)
N4_FILL(teavm_fillCharArray, char16_t, int)
N4_FILL(teavm_fillIntArray, int32_t, int)
N4_FILL(teavm_fillLongArray, int64_t, int64_t)
N4_FILL(teavm_fillFloatArray, float, double)
N4_FILL(teavm_fillDoubleArray, double, double)
