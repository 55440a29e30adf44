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
    int32_t span;                 /* how many positions from `tag` on its subtypes have; classes only */
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
    struct n4_initializer* initializer;
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
extern TeaVM_Class* teavm_intArrayClass;
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

/* Whether an object, not NULL, is of a class (not an interface) whose data is `cls`. */
#define N4_IS(object, cls) ((uint32_t) (TEAVM_CLASS_OF(object)->tag - (cls).tag) < (uint32_t) (cls).span)

/* Whether an object, not NULL, is an array whose items are references to `item`. */
static inline int32_t n4_is_array_of(void* object, TeaVM_Class* item) {
    TeaVM_Class* found = TEAVM_CLASS_OF(object)->itemType;
    return found != NULL && (found == item || item->isSupertypeOf(item, found));
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

/*
 * Arithmetic (JLS 15.17 to 15.20, 5.1.3), total: a divisor that code has yet to refuse gives 0, so that the optimizer
 * may move a division ahead of its check.
 */

#define N4_SHIFT_AND_DIVIDE(name, type, unsigned_type, bits)                             \
    static inline type n4_shift_left_##name(type value, int32_t distance) {              \
        return (type) ((unsigned_type) value << (distance & (bits - 1)));                \
    }                                                                                    \
    static inline type n4_shift_right_##name(type value, int32_t distance) {             \
        return value >> (distance & (bits - 1));                                         \
    }                                                                                    \
    static inline type n4_shift_right_unsigned_##name(type value, int32_t distance) {    \
        return (type) ((unsigned_type) value >> (distance & (bits - 1)));                \
    }                                                                                    \
    static inline type n4_divide_##name(type dividend, type divisor) {                   \
        return divisor == -1 ? (type) -(unsigned_type) dividend                          \
                : divisor == 0 ? 0                                                       \
                               : dividend / divisor;                                     \
    }                                                                                    \
    static inline type n4_remainder_##name(type dividend, type divisor) {                \
        return divisor == -1 || divisor == 0 ? 0 : dividend % divisor;                   \
    }

N4_SHIFT_AND_DIVIDE(i32, int32_t, uint32_t, 32)
N4_SHIFT_AND_DIVIDE(i64, int64_t, uint64_t, 64)

#ifdef __wasm__
#define N4_SATURATE(name, from, to, operation)         \
    static inline to n4_##name(from value) {           \
        return __builtin_wasm_trunc_saturate_##operation(value); \
    }
N4_SATURATE(float_to_int32_t, float, int32_t, s_i32_f32)
N4_SATURATE(float_to_int64_t, float, int64_t, s_i64_f32)
N4_SATURATE(double_to_int32_t, double, int32_t, s_i32_f64)
N4_SATURATE(double_to_int64_t, double, int64_t, s_i64_f64)
#else
#define N4_SATURATE(name, from, to, minimum, maximum)                  \
    static inline to n4_##name(from value) {                           \
        return value != value ? 0                                      \
                : value <= (from) minimum ? minimum                    \
                : value >= (from) maximum ? maximum                    \
                                          : (to) value;                \
    }
N4_SATURATE(float_to_int32_t, float, int32_t, INT32_MIN, INT32_MAX)
N4_SATURATE(float_to_int64_t, float, int64_t, INT64_MIN, INT64_MAX)
N4_SATURATE(double_to_int32_t, double, int32_t, INT32_MIN, INT32_MAX)
N4_SATURATE(double_to_int64_t, double, int64_t, INT64_MIN, INT64_MAX)
#endif

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

/* Start-up, called by generated code. */
extern void n4_start_classes(void);
extern void n4_start_heap(void);
extern void n4_start_class(void (*initializer)(void));
