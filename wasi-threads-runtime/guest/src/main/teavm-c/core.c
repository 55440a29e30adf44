#include "runtime.h"
#include "time.h"
#include "string.h"
#include "stringhash.h"
#include "core_gen.h"
#include "n4_random.h"
#include "n4_runtime.h"

TeaVM_Class* teavm_firstClass;

double teavm_rand(void) {
    return n4_random_double();
}

void n4_start_classes(void) {
    teavm_initTime();
    for (int32_t i = 0; i < teavm_classReferencesCount; ++i) {
        TeaVM_Class* cls = teavm_classReferences[i];
        cls->next = teavm_firstClass;
        teavm_firstClass = cls;
    }
}

void n4_start_heap(void) {
    if (!n4_heap_start(NULL) || n4_thread_attach(n4_runtime_stack_limit()) == NULL) {
        abort();
    }
    n4_heap_register_scanner(&n4_strings_visit);
}

void n4_start_class(void (*initializer)(void)) {
    initializer();
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
