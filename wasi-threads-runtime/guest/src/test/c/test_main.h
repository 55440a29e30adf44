/*
 * Runs one named test, or lists them when no name is given.
 */
#pragma once
#include <stddef.h>

typedef struct named_test {
    const char* name;
    void (*run)(void);
} named_test;

int test_main(const named_test* tests, size_t test_count, int count, char** arguments);

/* Runs `body(0)` to `body(n - 1)` on threads of their own, none of them attached, and waits for all in native. */
void test_threads(int n, void* (*body)(void* index));
