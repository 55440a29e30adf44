#pragma once
/*
 * The object model: headers, arrays, classes, strings, and the small operations that generated code inlines.
 *
 * Every object starts with {class reference, hash or lock word}. A class reference is the address of the
 * TeaVM_Class in units of eight bytes; bits 29 to 31 belong to the collector, and bit 31 set marks an object
 * outside the heap (a constant string).
 */
#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "definitions.h"
#include "uchar.h"
#include "core_defs.h"

#define N4_LIKELY(condition) __builtin_expect(!!(condition), 1)
#define N4_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define N4_COLD __attribute__((cold, noinline))
#define N4_NORETURN __attribute__((cold, noinline, noreturn))

typedef struct TeaVM_Object {
    int32_t header;
    int32_t hash;
} TeaVM_Object;

typedef struct TeaVM_Array {
    TeaVM_Object parent;
    int32_t size;
} TeaVM_Array;

typedef struct TeaVM_String {
    TeaVM_Object parent;
    TeaVM_Array* characters;
    int32_t hashCode;
} TeaVM_String;

struct TeaVM_Services;

/* The C view of org.teavm.runtime.RuntimeClass; field names are those of the Java structure. */
typedef struct TeaVM_Class {
    TeaVM_Object* classObject;    /* published with release order under the class lock */
    struct TeaVM_Class* next;     /* list of all classes, from teavm_firstClass */
    int32_t size;                 /* bytes of an instance; of an item when the class is an item type */
    int32_t flags;                /* bit 0: initialized; bits 1-3: kind of reference; bits 4-7: primitive kind */
    int32_t tag;                  /* position in the subtype order */
    int32_t modifiers;
#if TEAVM_CLASS_NAME_USED
    TeaVM_Object** name;
#endif
#if TEAVM_CLASS_SIMPLE_NAME_USED
    TeaVM_Object** simpleName;
#endif
    struct TeaVM_Class* itemType;
    struct TeaVM_Class* arrayType; /* published with release order under the class lock */
#if TEAVM_CLASS_DECLARING_CLASS_USED
    struct TeaVM_Class* declaringClass;
#endif
#if TEAVM_CLASS_ENCLOSING_CLASS_USED
    struct TeaVM_Class* enclosingClass;
#endif
    int32_t (*isSupertypeOf)(struct TeaVM_Class* supertype, struct TeaVM_Class* type);
#if TEAVM_CLASS_INIT_USED
    void (*init)(void);
#endif
    struct TeaVM_Class* superclass;
#if TEAVM_CLASS_SUPERINTERFACES_USED
    int32_t superinterfaceCount;
    struct TeaVM_Class** superinterfaces;
#endif
    void* enumValues;
    void* layout;                  /* int16_t: count, then offsets of the reference fields */
    struct TeaVM_Services* services;
#if TEAVM_CLASS_REFLECTION_USED
    void* reflection;
#endif
} TeaVM_Class;

typedef struct TeaVM_Service {
    TeaVM_Class* cls;
    void (*constructor)(void*);
} TeaVM_Service;

typedef struct TeaVM_Services {
    int32_t size;
    TeaVM_Service entries[1];
} TeaVM_Services;

#define TEAVM_PRIMITIVE_NONE 0
#define TEAVM_PRIMITIVE_BOOLEAN 1
#define TEAVM_PRIMITIVE_BYTE 2
#define TEAVM_PRIMITIVE_SHORT 3
#define TEAVM_PRIMITIVE_CHAR 4
#define TEAVM_PRIMITIVE_INT 5
#define TEAVM_PRIMITIVE_LONG 6
#define TEAVM_PRIMITIVE_FLOAT 7
#define TEAVM_PRIMITIVE_DOUBLE 8

#define TEAVM_MODIFIER_STATIC (1 << 3)

/* Classes. */

extern TeaVM_Class* teavm_firstClass;
extern TeaVM_Class* teavm_classClass;
extern TeaVM_Class* teavm_objectClass;
extern TeaVM_Class* teavm_stringClass;
extern TeaVM_Class* teavm_charArrayClass;
extern TeaVM_Class* teavm_classReferences[];
extern int32_t teavm_classReferencesCount;

extern void teavm_initClasses(void);
extern TeaVM_Object* teavm_getClassObject(TeaVM_Class* cls);

#define TEAVM_PACK_CLASS(cls) ((int32_t) ((uintptr_t) (cls) >> 3))
#define TEAVM_UNPACK_CLASS(reference) ((TeaVM_Class*) (uintptr_t) ((uint32_t) (reference) << 3))
#define TEAVM_CLASS_OF(object) TEAVM_UNPACK_CLASS(((TeaVM_Object*) (object))->header)

#define TEAVM_AS(pointer, type) ((type*) (pointer))
#define TEAVM_VTABLE(object, type) TEAVM_AS(TEAVM_CLASS_OF(object), type)
#define TEAVM_METHOD(object, type, method) (TEAVM_VTABLE(object, type)->method)
#define TEAVM_FIELD(pointer, type, name) (TEAVM_AS(pointer, type)->name)

static inline int32_t teavm_primitiveKind(TeaVM_Class* cls) {
    return (cls->flags >> 4) & 15;
}

/* enumValues is either NULL or {count, addresses of the static fields that hold the constants}. */
static inline int32_t teavm_enumConstantCount(TeaVM_Class* cls) {
    return cls->enumValues != NULL ? (int32_t) *(intptr_t*) cls->enumValues : 0;
}

static inline void* teavm_enumConstant(TeaVM_Class* cls, int32_t index) {
    return *((void***) cls->enumValues)[index + 1];
}

static inline int32_t teavm_isSupertypeOf(TeaVM_Class* supertype, TeaVM_Class* type) {
    return supertype->isSupertypeOf(supertype, type);
}

static inline int32_t teavm_instanceof(void* object, void* cls, int32_t (*supertype_of)(TeaVM_Class*, TeaVM_Class*)) {
    return object != NULL && supertype_of((TeaVM_Class*) cls, TEAVM_CLASS_OF(object));
}

static inline TeaVM_Object* teavm_dereferenceNullable(TeaVM_Object** cell) {
    return cell != NULL ? *cell : NULL;
}

/* Arrays: data follows the header, aligned to the size of an item. */

#define TEAVM_ALIGN(address, alignment) \
    ((void*) (((uintptr_t) (address) + ((alignment) - 1)) & ~(uintptr_t) ((alignment) - 1)))
#define TEAVM_ARRAY_LENGTH(array) (((TeaVM_Array*) (array))->size)
#define TEAVM_ARRAY_OFFSET(type) ((sizeof(TeaVM_Array) + (sizeof(type) - 1)) & ~(sizeof(type) - 1))
#define TEAVM_ARRAY_DATA(array, type) ((type*) ((char*) (array) + TEAVM_ARRAY_OFFSET(type)))
#define TEAVM_ARRAY_DATAN(array, type) ((array) != NULL ? TEAVM_ARRAY_DATA(array, type) : NULL)
#define TEAVM_ARRAY_AT(array, type, index) (TEAVM_ARRAY_DATA(array, type)[index])
#define TEAVM_ADDRESS_ADD(address, offset) ((char*) (address) + (offset))
#define TEAVM_STRUCTURE_ADD(structure, address, offset) (((structure*) (address)) + (offset))

extern void* teavm_fillArray(void* array, ...);
extern void* teavm_fillBooleanArray(void* array, ...);
extern void* teavm_fillByteArray(void* array, ...);
extern void* teavm_fillShortArray(void* array, ...);
extern void* teavm_fillCharArray(void* array, ...);
extern void* teavm_fillIntArray(void* array, ...);
extern void* teavm_fillLongArray(void* array, ...);
extern void* teavm_fillFloatArray(void* array, ...);
extern void* teavm_fillDoubleArray(void* array, ...);

/* Arithmetic (JLS 15.17 to 15.20, 5.1.3). The caller has checked integer divisors for zero. */

#define TEAVM_TO_BYTE(value) ((int32_t) (int8_t) (value))
#define TEAVM_TO_SHORT(value) ((int32_t) (int16_t) (value))
#define TEAVM_TO_CHAR(value) ((int32_t) (char16_t) (value))

static inline int32_t teavm_compare_i32(int32_t a, int32_t b) {
    return (a > b) - (a < b);
}
static inline int32_t teavm_compare_u32(int32_t a, int32_t b) {
    return ((uint32_t) a > (uint32_t) b) - ((uint32_t) a < (uint32_t) b);
}
static inline int32_t teavm_compare_i64(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}
static inline int32_t teavm_compare_u64(int64_t a, int64_t b) {
    return ((uint64_t) a > (uint64_t) b) - ((uint64_t) a < (uint64_t) b);
}

/* fcmpg and dcmpg: NaN compares greater. The _less forms are fcmpl and dcmpl. */
static inline int32_t teavm_compare_float(float a, float b) {
    return a < b ? -1 : a == b ? 0 : 1;
}
static inline int32_t teavm_compare_float_less(float a, float b) {
    return a > b ? 1 : a == b ? 0 : -1;
}
static inline int32_t teavm_compare_double(double a, double b) {
    return a < b ? -1 : a == b ? 0 : 1;
}
static inline int32_t teavm_compare_double_less(double a, double b) {
    return a > b ? 1 : a == b ? 0 : -1;
}

static inline int64_t teavm_reinterpretDoubleToLong(double value) {
    int64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}
static inline double teavm_reinterpretLongToDouble(int64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}
static inline int32_t teavm_reinterpretFloatToInt(float value) {
    int32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}
static inline float teavm_reinterpretIntToFloat(int32_t bits) {
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

extern double teavm_rand(void);

/* Exceptions that generated code raises. None of these returns. */

extern N4_NORETURN void* teavm_throwClassCastException(void);
extern N4_NORETURN void teavm_throwNullPointerException(void);
extern N4_NORETURN void teavm_throwArrayIndexOutOfBoundsException(void);

static inline void* teavm_checkcast(void* object, void* cls, int32_t (*supertype_of)(TeaVM_Class*, TeaVM_Class*)) {
    if (N4_LIKELY(object == NULL || supertype_of((TeaVM_Class*) cls, TEAVM_CLASS_OF(object)))) {
        return object;
    }
    return teavm_throwClassCastException();
}

/* Class initialisation. */

static inline void teavm_initializeClass(TeaVM_Class* cls, void (*initializer)(void)) {
    if ((cls->flags & 1) == 0) {
        initializer();
    }
}

#if TEAVM_CLASS_INIT_USED
static inline void teavm_initializeClassDefault(TeaVM_Class* cls) {
    if (cls->init != NULL) {
        teavm_initializeClass(cls, cls->init);
    }
}
#endif

#define teavm_initHeap(minimum, maximum) ((void) 0)
extern void teavm_beforeInit(void);
extern void teavm_afterInitClasses(void);
extern TeaVM_Array* teavm_parseArguments(int count, char** values);

#define teavm_registerStaticGcRoots(roots, count) n4_heap_register_roots(roots, count)
extern void n4_heap_register_roots(void*** roots, int32_t count);
