/*
 * Starting Java threads: apart from n4_thread.h so that a module without Thread.start does not link pthread_create. Where
 * N4_THREADS is 0, n4_run_queue.c keeps these promises.
 */
#pragma once
#include <stdint.h>

/*
 * Starts a thread that attaches, takes `java_thread` (java.lang.Thread) as its own and runs `body`, which must not throw.
 * Returns 0, -1 where threads are refused, or an errno: no worker or no memory left. The thread is detached in pthreads'
 * sense. Attached thread, Java.
 */
int32_t n4_thread_start(void* java_thread, void (*body)(void));

/* Runtime.availableProcessors: what the host said in NAPI4J_PROCESSORS, else what libc says. */
int32_t n4_thread_processors(void);

/* Thread.yield. */
void n4_thread_yield(void);
