/*
 * Class-path resources that the compiler embedded in the module.
 *
 * The table is written by the compiler (n4_resource_table.c), sorted by name as memcmp sorts. All functions: any thread.
 */
#pragma once
#include <stdint.h>

typedef struct n4_resource {
    /* UTF-8, with '/' and without a leading one. */
    const char* name;
    int32_t name_length;
    int32_t size;
    const unsigned char* data;
} n4_resource;

extern const n4_resource n4_resources[];
extern const int32_t n4_resource_count;

/* The resource's index, or -1. */
int32_t n4_resource_find(void* name, int32_t name_length);

/* Its size in bytes. */
int32_t n4_resource_size(int32_t index);

/* Copies it to `target`, which has room for its size. */
void n4_resource_copy(int32_t index, void* target);
