/* Views: memory of the module in front of typed arrays of JavaScript, for the time of a call; and memory of the module
 * that JavaScript sees. The conventions are those of n4_napi.h.
 *
 * A view is a copy that both sides take for the array itself: it is read when the call's Java begins, written back
 * whenever Java calls JavaScript and read again when that returns, and written back for the last time when Java returns.
 * An array whose memory cannot be reached any more, because it was detached or has shrunk, ends its view early. */
#ifndef N4_VIEW_H
#define N4_VIEW_H

#include <stdint.h>

/* What Java is told: that a view of this number ended, with the call or for its array was lost; that JavaScript dropped
 * memory of this number. */
void n4_view_start(void (*ended)(int32_t number, int32_t lost), void (*dropped)(int32_t number));

/* Whether memory of the module can be shown to JavaScript: not where growing it would detach what shows it. */
int32_t n4_view_can_show(void);

/* Where the elements of a typed array are: 0 for memory of JavaScript's own, -1 for memory that JavaScript shares with
 * others, else their address in the module. */
int32_t n4_view_place(int32_t env, int32_t value);

/* The number of a view of the current call over some of the bytes of a typed array, 0 for none. If the view has all of
 * them, n4_view_distance is from its first to theirs, else -1. */
int32_t n4_view_overlapped(int32_t env, int32_t value, int32_t bytes);
int32_t n4_view_distance(void);

/* Adds a view to the current call: of a typed array, or without one (kind -1) where the memory is the module's own. The
 * caller keeps the memory until it hears that the view ended. Unless `now`, the array is read by n4_view_begin. */
int32_t n4_view_open(
        int32_t env, int32_t value, int32_t kind, int32_t number, void* array, void* data, int32_t bytes, int32_t now);
/* Before the call's Java: reads the arrays of its arguments. After it, before its result is converted, which may run
 * getters that change the arrays: writes them for the last time. */
void n4_view_begin(int32_t env);
void n4_view_settle(int32_t env);

/* A typed array over memory of the module; Java hears of `number` when JavaScript has dropped it. */
int32_t n4_view_show(int32_t env, int32_t kind, int32_t number, void* array, void* data, int32_t bytes);

#endif
