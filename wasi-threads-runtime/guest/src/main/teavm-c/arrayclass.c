#include "arrayclass.h"
#include "arrayclass_gen.h"

int32_t teavm_isSupertypeOfArray(TeaVM_Class* supertype, TeaVM_Class* type) {
    return type->itemType != NULL && teavm_isSupertypeOf(supertype->itemType, type->itemType);
}

static void add_to_class_list(TeaVM_Class* cls) {
    TeaVM_Class* first = __atomic_load_n(&teavm_firstClass, __ATOMIC_RELAXED);
    do {
        cls->next = first;
    } while (!__atomic_compare_exchange_n(&teavm_firstClass, &first, cls, 1, __ATOMIC_RELEASE, __ATOMIC_RELAXED));
}

TeaVM_Class* teavm_getArrayClass(TeaVM_Class* item) {
    TeaVM_Class* known = __atomic_load_n(&item->arrayType, __ATOMIC_ACQUIRE);
    if (N4_LIKELY(known != NULL)) {
        return known;
    }
    /* Arrays have Object's methods, so the new class is Object's virtual table with its own description. */
    TEAVM_OBJECT_CLASS* made = aligned_alloc(8, (sizeof(TEAVM_OBJECT_CLASS) + 7) & ~(size_t) 7);
    if (made == NULL) {
        abort();
    }
    memcpy(made, &TEAVM_OBJECT_CLASS_PTR, sizeof *made);
    TeaVM_Class* cls = (TeaVM_Class*) made;
    const TeaVM_Class* object = (TeaVM_Class*) &TEAVM_OBJECT_CLASS_PTR;
    memset(cls, 0, sizeof *cls);
    cls->tag = object->tag;
    cls->flags = 1;
    cls->size = sizeof(void*);
    cls->itemType = item;
    cls->superclass = (TeaVM_Class*) object;
    cls->isSupertypeOf = &teavm_isSupertypeOfArray;
    if (__atomic_compare_exchange_n(&item->arrayType, &known, cls, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        add_to_class_list(cls);
        return cls;
    }
    free(made);
    return known;
}
