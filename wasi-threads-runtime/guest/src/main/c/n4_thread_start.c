#define _GNU_SOURCE
#include "n4_thread_start.h"
#include "n4_futex.h"

#if N4_THREADS
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <unistd.h>
#include "n4_handle.h"
#include "n4_thread.h"

/* Room below the limit for the throwing of StackOverflowError and for C code that Java calls. */
enum { STACK_RESERVE = 64 * 1024 };

typedef struct start {
    void (*body)(void);
    n4_handle java_thread;
} start;

static char* stack_limit_of_caller(void) {
    pthread_attr_t attributes;
    void* low = NULL;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
        pthread_attr_getstack(&attributes, &low, &size);
        pthread_attr_destroy(&attributes);
    }
    return low != NULL ? (char*) low + STACK_RESERVE : NULL;
}

static void* run(void* argument) {
    start given = *(start*) argument;
    free(argument);
    n4_thread* self = n4_thread_attach_reserved(stack_limit_of_caller());
    self->java_thread = n4_handle_get(given.java_thread);
    n4_handle_free(given.java_thread);
    given.body();
    n4_thread_detach();
    return NULL;
}

static int create(start* argument) {
    if (!n4_thread_reserve()) {
        return ENOMEM;
    }
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    int error = pthread_create(&thread, &attributes, run, argument);
    pthread_attr_destroy(&attributes);
    if (error != 0) {
        n4_thread_unreserve();
    }
    return error;
}

int32_t n4_thread_start(void* java_thread, void (*body)(void)) {
    start* argument = malloc(sizeof *argument);
    if (argument == NULL) {
        return ENOMEM;
    }
    *argument = (start){.body = body, .java_thread = n4_handle_new(java_thread)};
    /* The host may make a worker meanwhile: not something a collection should wait for. */
    int32_t before = n4_enter_native();
    int error = argument->java_thread != 0 ? create(argument) : ENOMEM;
    n4_leave_native(before);
    if (error != 0) {
        n4_handle_free(argument->java_thread);
        free(argument);
    }
    return error;
}

int32_t n4_thread_processors(void) {
    const char* told = getenv("NAPI4J_PROCESSORS");
    long count = told != NULL ? strtol(told, NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int32_t) count : 1;
}

void n4_thread_yield(void) {
    int32_t before = n4_enter_native();
    sched_yield();
    n4_leave_native(before);
}

#endif
