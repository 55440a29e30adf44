/* The way from any thread to the JavaScript thread: a bell, at which the JavaScript thread empties Java's queue.
 *
 * Rings are not counted: Java rings when its queue gets its first task, and one ring empties it. A ring from another
 * thread is a message to the event loop, one from the JavaScript thread itself waits for the end of what is running. */
#ifndef N4_LOOP_H
#define N4_LOOP_H

#include <stdint.h>

/* Says what empties the queue. It must not throw: an exception for JavaScript is left pending in the environment and is
 * reported as uncaught. JavaScript thread, once, before the first ring. */
void n4_loop_start(void (*drain)(int32_t env));

/* Has the queue emptied soon. Any attached thread. */
void n4_loop_ring(void);

/* From now on a ring is heard by nobody: those that are under way come after the environment is gone. JavaScript thread. */
void n4_loop_stop(void);

/* Keeps the event loop of a host that would otherwise end (Node, Deno) going, or stops to. Does not count. JavaScript thread. */
void n4_loop_hold(int32_t hold);

/* Rings once after some time, without keeping the event loop going for it; a second call while one is under way does
 * nothing. n4_loop_timer_fired says, once, whether it has. JavaScript thread. */
void n4_loop_timer(int32_t millis);
int32_t n4_loop_timer_fired(void);

/* Where N4_THREADS is 0: has the event loop run the threads that wait for it (n4_run_queue.h), when there are any. The
 * JavaScript thread, in native, with no Java on its stack. */
void n4_loop_ask_for_threads(void);

#endif
