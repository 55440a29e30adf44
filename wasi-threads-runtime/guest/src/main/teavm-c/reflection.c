#include "runtime.h"
#include "reflection.h"
#include "arrayclass.h"
#include "reflection_gen.h"

/* A kind without a macro is one whose box class is not in the module, so no value of it can be asked for. */
void* teavm_reflection_box(int32_t kind, void* source) {
    switch (kind) {
        case TEAVM_PRIMITIVE_NONE:
            return *(void**) source;
#ifdef TEAVM_REFLECTION_BOX_BOOLEAN
        case TEAVM_PRIMITIVE_BOOLEAN:
            return TEAVM_REFLECTION_BOX_BOOLEAN(*(int8_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_BYTE
        case TEAVM_PRIMITIVE_BYTE:
            return TEAVM_REFLECTION_BOX_BYTE(*(int8_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_SHORT
        case TEAVM_PRIMITIVE_SHORT:
            return TEAVM_REFLECTION_BOX_SHORT(*(int16_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_CHAR
        case TEAVM_PRIMITIVE_CHAR:
            return TEAVM_REFLECTION_BOX_CHAR(*(char16_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_INT
        case TEAVM_PRIMITIVE_INT:
            return TEAVM_REFLECTION_BOX_INT(*(int32_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_LONG
        case TEAVM_PRIMITIVE_LONG:
            return TEAVM_REFLECTION_BOX_LONG(*(int64_t*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_FLOAT
        case TEAVM_PRIMITIVE_FLOAT:
            return TEAVM_REFLECTION_BOX_FLOAT(*(float*) source);
#endif
#ifdef TEAVM_REFLECTION_BOX_DOUBLE
        case TEAVM_PRIMITIVE_DOUBLE:
            return TEAVM_REFLECTION_BOX_DOUBLE(*(double*) source);
#endif
        default:
            abort();
    }
}

void teavm_reflection_unbox(int32_t kind, void* target, void* value) {
    switch (kind) {
        case TEAVM_PRIMITIVE_NONE:
            *(void**) target = value;
            return;
#ifdef TEAVM_REFLECTION_UNBOX_BOOLEAN
        case TEAVM_PRIMITIVE_BOOLEAN:
            *(int8_t*) target = (int8_t) TEAVM_REFLECTION_UNBOX_BOOLEAN(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_BYTE
        case TEAVM_PRIMITIVE_BYTE:
            *(int8_t*) target = (int8_t) TEAVM_REFLECTION_UNBOX_BYTE(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_SHORT
        case TEAVM_PRIMITIVE_SHORT:
            *(int16_t*) target = (int16_t) TEAVM_REFLECTION_UNBOX_SHORT(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_CHAR
        case TEAVM_PRIMITIVE_CHAR:
            *(char16_t*) target = (char16_t) TEAVM_REFLECTION_UNBOX_CHAR(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_INT
        case TEAVM_PRIMITIVE_INT:
            *(int32_t*) target = TEAVM_REFLECTION_UNBOX_INT(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_LONG
        case TEAVM_PRIMITIVE_LONG:
            *(int64_t*) target = TEAVM_REFLECTION_UNBOX_LONG(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_FLOAT
        case TEAVM_PRIMITIVE_FLOAT:
            *(float*) target = TEAVM_REFLECTION_UNBOX_FLOAT(value);
            return;
#endif
#ifdef TEAVM_REFLECTION_UNBOX_DOUBLE
        case TEAVM_PRIMITIVE_DOUBLE:
            *(double*) target = TEAVM_REFLECTION_UNBOX_DOUBLE(value);
            return;
#endif
        default:
            abort();
    }
}

static void* field_address(void* object, TeaVM_FieldInfo* field) {
    return (field->modifiers & TEAVM_MODIFIER_STATIC) != 0 ? field->location.memory
                                                           : (char*) object + field->location.instance;
}

static int32_t field_kind(TeaVM_FieldInfo* field) {
    return field->type.arrayDegree > 0 ? TEAVM_PRIMITIVE_NONE : teavm_primitiveKind(field->type.baseClass);
}

void* teavm_reflection_readField(void* object, TeaVM_FieldInfo* field) {
    return teavm_reflection_box(field_kind(field), field_address(object, field));
}

void teavm_reflection_writeField(void* object, TeaVM_FieldInfo* field, void* value) {
    int32_t kind = field_kind(field);
    teavm_reflection_unbox(kind, field_address(object, field), value);
    if (kind == TEAVM_PRIMITIVE_NONE && (field->modifiers & TEAVM_MODIFIER_STATIC) == 0) {
        n4_written(object);
    }
}

/* The size of a reference when the items are objects, whatever an instance of their class takes. */
static char* item_address(void* array, int32_t index) {
    TeaVM_Class* item = TEAVM_CLASS_OF(array)->itemType;
    size_t size = teavm_primitiveKind(item) != TEAVM_PRIMITIVE_NONE ? (size_t) item->size : sizeof(void*);
    return (char*) TEAVM_ALIGN((TeaVM_Array*) array + 1, size) + size * (size_t) index;
}

void* teavm_reflection_getItem(void* array, int32_t index) {
    return teavm_reflection_box(teavm_primitiveKind(TEAVM_CLASS_OF(array)->itemType), item_address(array, index));
}

void teavm_reflection_putItem(void* array, int32_t index, void* item) {
    int32_t kind = teavm_primitiveKind(TEAVM_CLASS_OF(array)->itemType);
    teavm_reflection_unbox(kind, item_address(array, index), item);
    if (kind == TEAVM_PRIMITIVE_NONE) {
        n4_written(array);
    }
}

TeaVM_Class* teavm_reflection_extractType(TeaVM_ClassPtr* type) {
    TeaVM_Class* cls = type->baseClass;
    for (int32_t i = 0; i < type->arrayDegree; ++i) {
        cls = teavm_getArrayClass(cls);
    }
    return cls;
}
