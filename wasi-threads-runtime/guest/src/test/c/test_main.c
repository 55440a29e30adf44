#include "test_main.h"
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "heap_fixture.h"

int test_main(const named_test* tests, size_t test_count, int count, char** arguments) {
    for (size_t i = 0; i < test_count; i++) {
        if (count == 1) {
            puts(tests[i].name);
        } else if (strcmp(tests[i].name, arguments[1]) == 0) {
            tests[i].run();
            return 0;
        }
    }
    return count == 1 ? 0 : 2;
}

void test_threads(int n, void* (*body)(void* index)) {
    pthread_t threads[64];
    CHECK(n <= 64);
    int32_t before = n4_enter_native();
    for (intptr_t i = 0; i < n; i++) {
        CHECK(pthread_create(&threads[i], NULL, body, (void*) i) == 0);
    }
    for (int i = 0; i < n; i++) {
        pthread_join(threads[i], NULL);
    }
    n4_leave_native(before);
}
