#pragma once
#include "core.h"

/* Descriptions of fields and annotations, laid out by the compiler as constant data. */

typedef union {
    int16_t instance;
    void* memory;
} TeaVM_FieldLocation;

typedef struct {
    TeaVM_Class* baseClass;
    int32_t arrayDegree;
} TeaVM_ClassPtr;

typedef struct {
    TeaVM_String** name;
    int32_t modifiers;
#if TEAVM_FIELD_ANNOTATIONS_USED
    TeaVM_Array* annotations;
#endif
    TeaVM_ClassPtr type;
#if TEAVM_FIELD_GENERIC_TYPE_USED
    TeaVM_Object* genericType;
#endif
    TeaVM_FieldLocation location;
} TeaVM_FieldInfo;

typedef struct {
    int32_t count;
    TeaVM_FieldInfo data[];
} TeaVM_FieldInfoList;

typedef void* TeaVM_AnnotationConstructor(void* data);

typedef struct {
    void* data;
    TeaVM_AnnotationConstructor* constructor;
} TeaVM_AnnotationInfo;

typedef struct {
    int32_t count;
    TeaVM_AnnotationInfo data[];
} TeaVM_AnnotationInfoList;

#define N4_CONSTANT_ARRAY(name, type) \
    typedef struct {                  \
        int32_t count;                \
        type data[];                  \
    } name

N4_CONSTANT_ARRAY(TeaVM_ByteArray, int8_t);
N4_CONSTANT_ARRAY(TeaVM_ShortArray, int16_t);
N4_CONSTANT_ARRAY(TeaVM_CharArray, uint16_t);
N4_CONSTANT_ARRAY(TeaVM_IntArray, int32_t);
N4_CONSTANT_ARRAY(TeaVM_LongArray, int64_t);
N4_CONSTANT_ARRAY(TeaVM_FloatArray, float);
N4_CONSTANT_ARRAY(TeaVM_DoubleArray, double);
N4_CONSTANT_ARRAY(TeaVM_RefArray, void*);
N4_CONSTANT_ARRAY(TeaVM_ClassArray, TeaVM_ClassPtr);

#if TEAVM_CLASS_REFLECTION_FIELDS_USED || TEAVM_CLASS_REFLECTION_ANNOTATIONS_USED
typedef struct {
#if TEAVM_CLASS_REFLECTION_FIELDS_USED
    TeaVM_FieldInfoList* fields;
#endif
#if TEAVM_CLASS_REFLECTION_ANNOTATIONS_USED
    TeaVM_AnnotationInfoList* annotations;
#endif
} TeaVM_ClassReflection;
#endif

#if TEAVM_CLASS_REFLECTION_FIELDS_USED
static inline int32_t teavm_reflection_fieldCount(TeaVM_ClassReflection* reflection) {
    return reflection->fields != NULL ? reflection->fields->count : 0;
}
#endif
#if TEAVM_CLASS_REFLECTION_ANNOTATIONS_USED
static inline int32_t teavm_reflection_annotationCount(TeaVM_ClassReflection* reflection) {
    return reflection->annotations != NULL ? reflection->annotations->count : 0;
}
#endif

/* Boxing by primitive kind; kind 0 moves a reference. */
extern void* teavm_reflection_box(int32_t kind, void* source);
extern void teavm_reflection_unbox(int32_t kind, void* target, void* value);

extern void* teavm_reflection_readField(void* object, TeaVM_FieldInfo* field);
extern void teavm_reflection_writeField(void* object, TeaVM_FieldInfo* field, void* value);
extern void* teavm_reflection_getItem(void* array, int32_t index);
extern void teavm_reflection_putItem(void* array, int32_t index, void* item);
extern TeaVM_Class* teavm_reflection_extractType(TeaVM_ClassPtr* type);
