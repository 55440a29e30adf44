/*
 * The object model as the collector sees it, for tests on the build machine: the fields of the real core.h that the collector
 * reads, with 64-bit pointers and class references relative to a base.
 */
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct TeaVM_Object {
    int32_t header;
    int32_t hash;
} TeaVM_Object;

typedef struct TeaVM_Array {
    TeaVM_Object parent;
    int32_t size;
} TeaVM_Array;

typedef struct TeaVM_Class {
    _Alignas(8) TeaVM_Object* classObject;
    struct TeaVM_Class* next;
    int32_t size;
    int32_t flags;
    struct TeaVM_Class* itemType;
    struct TeaVM_Class* superclass;
    void* enumValues;
    void* layout;
} TeaVM_Class;

extern TeaVM_Class* teavm_firstClass;
extern char* test_class_base;

#define TEAVM_PACK_CLASS(cls) ((int32_t) (((char*) (cls) - test_class_base) >> 3))
#define TEAVM_UNPACK_CLASS(reference) \
    ((TeaVM_Class*) (test_class_base + ((size_t) ((uint32_t) (reference) & 0x1fffffffu) << 3)))
#define TEAVM_CLASS_OF(object) TEAVM_UNPACK_CLASS(((TeaVM_Object*) (object))->header)
