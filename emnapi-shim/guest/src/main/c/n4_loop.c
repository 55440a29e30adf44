#include "n4_loop.h"

#include <emnapi.h>
#include <emnapi_common.h>
#include <node_api.h>
#include <stdbool.h>

#include "n4_napi.h"
#include "n4_run_queue.h"
#include "n4_thread.h"

/* emnapi's own C code stands on these, so every loader of emnapi's has them. */
EMNAPI_INTERNAL_EXTERN void _emnapi_async_send_js(int type, void (*callback)(void*), void* data);
EMNAPI_INTERNAL_EXTERN void _emnapi_callback_into_module(
        int force_uncaught, napi_env env, void (*callback)(napi_env env, void* data), void* data, int close_scope_if_throw);
EMNAPI_INTERNAL_EXTERN void _emnapi_ctx_increase_waiting_request_counter(void);
EMNAPI_INTERNAL_EXTERN void _emnapi_ctx_decrease_waiting_request_counter(void);

/* setImmediate, where the JavaScript thread itself asks; other threads post a message whatever the type. */
enum { N4_SEND_IMMEDIATE = 0 };

static void (*n4_loop_drain)(int32_t env);
static bool n4_loop_stopped;
static bool n4_loop_timer_runs;
static bool n4_loop_timer_rang;

/* In n4_napi.c: makes the C stack whole and calls n4_loop_run. */
void n4_loop_entry(void* unused);
void n4_loop_run(void* unused);

/* When the event loop was asked to run threads, n4_now_ns clock; -1 while it was not. */
static int64_t n4_loop_asked_for = -1;

static void n4_loop_run_threads(int32_t env) {
    (void)env;
    int32_t before = n4_enter_native();
    n4_run_queue_drain();
    n4_leave_native(before);
}

static void n4_loop_inside(napi_env env, void* unused) {
    (void)unused;
    if (!N4_THREADS) {
        n4_loop_asked_for = -1;
        n4_call_from_loop((int32_t)(intptr_t)env, n4_loop_run_threads);
    }
    /* An addon whose Java never asks for the loop has threads all the same. */
    if (n4_loop_drain != NULL) {
        n4_call_from_loop((int32_t)(intptr_t)env, n4_loop_drain);
    }
}

__attribute__((used)) void n4_loop_run(void* unused) {
    (void)unused;
    if (n4_loop_stopped) {
        return;
    }
    _emnapi_callback_into_module(1, (napi_env)(intptr_t)n4_environment_handle(), n4_loop_inside, NULL, 0);
}

void n4_loop_start(void (*drain)(int32_t env)) {
    n4_loop_drain = drain;
}

void n4_loop_stop(void) {
    n4_loop_stopped = true;
}

void n4_loop_ring(void) {
    int32_t before = n4_enter_native();
    _emnapi_async_send_js(N4_SEND_IMMEDIATE, n4_loop_entry, NULL);
    n4_leave_native(before);
}

void n4_loop_hold(int32_t hold) {
    if (hold) {
        _emnapi_ctx_increase_waiting_request_counter();
    } else {
        _emnapi_ctx_decrease_waiting_request_counter();
    }
}

static napi_value n4_loop_timer_ended(napi_env env, napi_callback_info info) {
    (void)env;
    (void)info;
    n4_loop_timer_runs = false;
    n4_loop_timer_rang = true;
    _emnapi_async_send_js(N4_SEND_IMMEDIATE, n4_loop_entry, NULL);
    return NULL;
}

/* Node's timers keep its event loop going unless told otherwise; a browser's are numbers. */
static void n4_loop_timer_unref(napi_env env, napi_value timer) {
    napi_valuetype type;
    napi_value unref;
    if (napi_typeof(env, timer, &type) == napi_ok && type == napi_object
        && napi_get_named_property(env, timer, "unref", &unref) == napi_ok && napi_typeof(env, unref, &type) == napi_ok
        && type == napi_function) {
        napi_call_function(env, timer, unref, 0, NULL, NULL);
    }
}

/* Calls back once, without keeping the event loop going for it. Returns whether it will: a program may replace setTimeout,
 * with one that throws even, and then nothing is timed. */
static bool n4_loop_set_timeout(int32_t millis, napi_callback callback) {
    napi_env env = (napi_env)(intptr_t)n4_environment_handle();
    napi_handle_scope scope;
    if (napi_open_handle_scope(env, &scope) != napi_ok) {
        return false;
    }
    napi_value global, set_timeout, arguments[2], timer;
    int32_t before = n4_enter_native();
    bool runs = napi_get_global(env, &global) == napi_ok
        && napi_get_named_property(env, global, "setTimeout", &set_timeout) == napi_ok
        && napi_create_function(env, NULL, 0, callback, N4_OWN_FUNCTION, &arguments[0]) == napi_ok
        && napi_create_int32(env, millis, &arguments[1]) == napi_ok
        && napi_call_function(env, global, set_timeout, 2, arguments, &timer) == napi_ok;
    if (runs) {
        n4_loop_timer_unref(env, timer);
    }
    napi_value ignored;
    napi_get_and_clear_last_exception(env, &ignored);
    napi_close_handle_scope(env, scope);
    n4_leave_native(before);
    return runs;
}

void n4_loop_timer(int32_t millis) {
    if (!n4_loop_timer_runs) {
        n4_loop_timer_runs = n4_loop_set_timeout(millis, n4_loop_timer_ended);
    }
}

int32_t n4_loop_timer_fired(void) {
    bool fired = n4_loop_timer_rang;
    n4_loop_timer_rang = false;
    return fired;
}

#if !N4_THREADS
static napi_value n4_loop_threads_due(napi_env env, napi_callback_info info) {
    (void)env;
    (void)info;
    _emnapi_async_send_js(N4_SEND_IMMEDIATE, n4_loop_entry, NULL);
    return NULL;
}

/* With an exception pending, which the caller of this call is to get, nothing of Node-API works: then the next call asks. */
static bool n4_loop_exception_pending(void) {
    bool pending = true;
    napi_is_exception_pending((napi_env)(intptr_t)n4_environment_handle(), &pending);
    return pending;
}

void n4_loop_ask_for_threads(void) {
    int64_t due = n4_run_queue_due();
    int64_t at = n4_now_ns() + due;
    if (due < 0 || (n4_loop_asked_for >= 0 && n4_loop_asked_for <= at)) {
        return;
    }
    if (due == 0) {
        _emnapi_async_send_js(N4_SEND_IMMEDIATE, n4_loop_entry, NULL);
    } else if (n4_loop_exception_pending() || !n4_loop_set_timeout((int32_t)(due / 1000000 + 1), n4_loop_threads_due)) {
        return;
    }
    n4_loop_asked_for = at;
}
#endif
