/*
 * Handles: how native code keeps Java objects across returns to JavaScript.
 *
 * A handle is a small positive number, 0 is "no handle". Global handles keep their object alive, weak ones do not and
 * read as NULL once the collector has taken it. Any attached thread in state Java may use any handle; the table has a
 * lock of its own, a leaf in the lock order. Freeing twice or using a freed handle is the caller's error.
 */
#pragma once
#include <stdint.h>

typedef int32_t n4_handle;

/* A handle to `object` (NULL is allowed), 0 when memory is out. */
n4_handle n4_handle_new(void* object);

/* The same, weak. */
n4_handle n4_handle_new_weak(void* object);

/* The object, or NULL. Constant time, no lock. */
void* n4_handle_get(n4_handle handle);

/* Points an existing handle at another object. */
void n4_handle_set(n4_handle handle, void* object);

/* Gives the number back; 0 is ignored. */
void n4_handle_free(n4_handle handle);

/* Handles in use, weak ones included. */
int32_t n4_handle_count(void);

/* For the collector, world stopped: visits what global handles hold; clears weak ones whose object is dead. */
void n4_handle_each(void (*visit)(void* object));
void n4_handle_clear_dead(void);
