/*
 * Random numbers. Any thread, any state; calls the host, which neither blocks nor runs JavaScript of the page's.
 */
#pragma once
#include <stdbool.h>
#include <stdint.h>

/* Fills bytes that nobody can foresee, from the host's source for keys; false when the host has none. */
bool n4_random_fill(void* bytes, int32_t offset, int32_t length);

/* From 0 up to, not including, 1. Each thread draws from a sequence of its own, which starts at a point of the host's. */
double n4_random_double(void);
