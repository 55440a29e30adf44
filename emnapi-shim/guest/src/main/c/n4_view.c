#include "n4_view.h"

#include "n4_napi.h"
#include "n4_napi_internal.h"

#include <emnapi.h>
#include <stdbool.h>
#include <stdlib.h>

#include "n4_fast.h"
#include "n4_thread.h"

enum n4_view_state {
    N4_VIEW_CONVERTED,
    N4_VIEW_IN_USE,
    N4_VIEW_OVER,
};

static struct n4_view {
    int32_t number;
    /* Of the call; 0 when the host cut that off. */
    int32_t nesting;
    int32_t kind;
    int32_t reference;
    enum n4_view_state state;
    char* data;
    size_t offset;
    size_t bytes;
}* n4_views;

static int32_t n4_view_capacity;
static int32_t n4_view_last_distance;
static void (*n4_view_ended)(int32_t number, int32_t lost);
static void (*n4_view_dropped)(int32_t number);

/* Written anew for each question, so that nobody else's memory has it in the same place. */
static volatile uint64_t n4_view_probe = 0x6e34766965777321;

int32_t n4_view_can_show(void) {
    return N4_THREADS;
}

static void n4_view_remove_last(void) {
    struct n4_view* view = &n4_views[--n4_watch.views];
    if (view->kind >= 0) {
        n4_reference_delete(n4_fast.environment, view->reference);
    }
    n4_view_ended(view->number, 0);
}

/* Removes those of calls that the host cut off. */
static void n4_view_purge(void) {
    while (n4_watch.views > 0 && n4_views[n4_watch.views - 1].nesting == 0) {
        n4_view_remove_last();
    }
}

/* ---- Where an array is ---- */

/* Whether a buffer is the memory of the module: emnapi's own is, and so are those that it had before the memory grew. */
static bool n4_view_is_module(napi_env env, napi_value buffer) {
    napi_value range[3] = {buffer};
    napi_value bytes;
    if (napi_create_uint32(env, (uint32_t)(uintptr_t)&n4_view_probe, &range[1]) != napi_ok
        || napi_create_uint32(env, sizeof n4_view_probe, &range[2]) != napi_ok) {
        return false;
    }
    if (n4_intrinsic_new(env, N4_NEW_BYTES, 3, range, &bytes) != napi_ok) {
        /* It ends before. */
        n4_exception_clear(env);
        return false;
    }
    for (int32_t round = 0; round < 2; round++) {
        uint64_t seen = 0;
        n4_view_probe = n4_view_probe * 6364136223846793005u + 1442695040888963407u;
        if (n4_typed_array_read(N4_HANDLE(env), N4_HANDLE(bytes), napi_uint8_array, NULL, &seen, sizeof seen) != 0
            || seen != n4_view_probe) {
            return false;
        }
    }
    return true;
}

static bool n4_view_number(napi_env env, enum n4_intrinsic which, napi_value value, double* result) {
    napi_value number;
    return n4_intrinsic_ask(env, which, value, &number) && napi_get_value_double(env, number, result) == napi_ok;
}

int32_t n4_view_place(int32_t env, int32_t value) {
    napi_value buffer;
    double length, offset;
    if (!n4_intrinsic_ask(N4_ENV(env), N4_TYPED_ARRAY_BUFFER, N4_VALUE(value), &buffer)) {
        return 0;
    }
    /* Most are too short to be the module's memory, which is no SharedArrayBuffer in every host. */
    bool own = n4_view_number(N4_ENV(env), N4_ARRAY_BUFFER_LENGTH, buffer, &length);
    if (own && length <= (double)(uintptr_t)&n4_view_probe) {
        return 0;
    }
    if (n4_view_is_module(N4_ENV(env), buffer)
        && n4_view_number(N4_ENV(env), N4_TYPED_ARRAY_OFFSET, N4_VALUE(value), &offset)) {
        return (int32_t)(uint32_t)offset;
    }
    return own ? 0 : -1;
}

static bool n4_view_same_buffer(napi_env env, napi_value value, napi_value other) {
    napi_value buffers[2];
    bool same = false;
    return n4_intrinsic_ask(env, N4_TYPED_ARRAY_BUFFER, value, &buffers[0])
        && n4_intrinsic_ask(env, N4_TYPED_ARRAY_BUFFER, other, &buffers[1])
        && napi_strict_equals(env, buffers[0], buffers[1], &same) == napi_ok && same;
}

int32_t n4_view_overlapped(int32_t env, int32_t value, int32_t bytes) {
    double start = 0;
    if (n4_watch.views == 0 || bytes == 0
        || !n4_view_number(N4_ENV(env), N4_TYPED_ARRAY_OFFSET, N4_VALUE(value), &start)) {
        return 0;
    }
    size_t first = (size_t)start;
    n4_view_purge();
    for (int32_t i = n4_watch.views - 1; i >= 0 && n4_views[i].nesting == n4_fast.nesting; i--) {
        struct n4_view* view = &n4_views[i];
        if (view->kind < 0 || view->state == N4_VIEW_OVER || first >= view->offset + view->bytes
            || first + (size_t)bytes <= view->offset) {
            continue;
        }
        napi_value other = N4_VALUE(n4_reference_value(env, view->reference));
        if (n4_view_same_buffer(N4_ENV(env), N4_VALUE(value), other)) {
            bool inside = first >= view->offset && first + (size_t)bytes <= view->offset + view->bytes;
            n4_view_last_distance = inside ? (int32_t)(first - view->offset) : -1;
            return view->number;
        }
    }
    return 0;
}

int32_t n4_view_distance(void) {
    return n4_view_last_distance;
}

/* ---- Both ways ---- */

/* Copies one way. Whatever became of the array, no user code runs. */
static bool n4_view_copy(napi_env env, struct n4_view* view, bool write) {
    napi_value ours, ignored;
    napi_value theirs = N4_VALUE(n4_reference_value(N4_HANDLE(env), view->reference));
    if (emnapi_create_memory_view(env, (emnapi_memory_view_type)view->kind, view->data, view->bytes, NULL, NULL, &ours)
        != napi_ok) {
        n4_exception_clear(env);
        return false;
    }
    napi_value target = write ? theirs : ours;
    napi_value source = write ? ours : theirs;
    if (n4_intrinsic_call(env, N4_TYPED_ARRAY_SET, target, 1, &source, &ignored) == napi_ok
        && n4_typed_array_length(N4_HANDLE(env), N4_HANDLE(theirs)) >= 0) {
        return true;
    }
    n4_exception_clear(env);
    return false;
}

static void n4_view_lose(int32_t env, struct n4_view* view) {
    view->state = N4_VIEW_OVER;
    n4_reference_delete(env, view->reference);
    view->kind = -1;
    n4_view_ended(view->number, 1);
}

enum n4_view_step {
    N4_VIEW_WRITE,
    N4_VIEW_READ,
    N4_VIEW_BEGIN,
    N4_VIEW_SETTLE,
};

/* One step for all views of the current call. An exception that waits to be taken waits on. */
static void n4_view_all(enum n4_view_step step) {
    int32_t env = n4_fast.environment;
    n4_view_purge();
    enum n4_view_state wanted = step == N4_VIEW_BEGIN ? N4_VIEW_CONVERTED : N4_VIEW_IN_USE;
    bool waiting = false;
    napi_value exception = NULL;
    napi_handle_scope scope;
    napi_is_exception_pending(N4_ENV(env), &waiting);
    if (waiting) {
        napi_get_and_clear_last_exception(N4_ENV(env), &exception);
    }
    if (napi_open_handle_scope(N4_ENV(env), &scope) == napi_ok) {
        for (int32_t i = n4_watch.views - 1; i >= 0 && n4_views[i].nesting == n4_fast.nesting; i--) {
            struct n4_view* view = &n4_views[i];
            if (view->kind < 0 || view->state != wanted) {
                continue;
            }
            if (view->bytes > 0 && !n4_view_copy(N4_ENV(env), view, step == N4_VIEW_WRITE || step == N4_VIEW_SETTLE)) {
                n4_view_lose(env, view);
            } else if (step == N4_VIEW_BEGIN) {
                view->state = N4_VIEW_IN_USE;
            } else if (step == N4_VIEW_SETTLE) {
                view->state = N4_VIEW_OVER;
            }
        }
        napi_close_handle_scope(N4_ENV(env), scope);
    }
    if (waiting) {
        napi_throw(N4_ENV(env), exception);
    }
}

void n4_view_begin(int32_t env) {
    (void)env;
    if (n4_watch.views > 0) {
        n4_view_all(N4_VIEW_BEGIN);
    }
}

void n4_view_settle(int32_t env) {
    (void)env;
    if (n4_watch.views > 0) {
        n4_view_all(N4_VIEW_SETTLE);
    }
}

/* ---- Beginning and end ---- */

static void n4_view_leave(void) {
    n4_view_all(N4_VIEW_WRITE);
}

static void n4_view_return(void) {
    n4_view_all(N4_VIEW_READ);
}

static void n4_view_end_call(void) {
    n4_view_all(N4_VIEW_SETTLE);
    while (n4_watch.views > 0 && n4_views[n4_watch.views - 1].nesting == n4_fast.nesting) {
        n4_view_remove_last();
    }
}

static void n4_view_abandon(int32_t nesting) {
    for (int32_t i = n4_watch.views - 1; i >= 0 && n4_views[i].nesting > nesting; i--) {
        n4_views[i].nesting = 0;
    }
}

void n4_view_start(void (*ended)(int32_t number, int32_t lost), void (*dropped)(int32_t number)) {
    n4_view_ended = ended;
    n4_view_dropped = dropped;
    n4_watch.leave = n4_view_leave;
    n4_watch.come_back = n4_view_return;
    n4_watch.end_call = n4_view_end_call;
    n4_watch.abandon = n4_view_abandon;
}

int32_t n4_view_open(
        int32_t env, int32_t value, int32_t kind, int32_t number, void* array, void* data, int32_t bytes, int32_t now) {
    (void)array;
    double offset = 0;
    int32_t reference = 0;
    n4_view_purge();
    if (n4_watch.views == n4_view_capacity) {
        int32_t capacity = n4_view_capacity == 0 ? 8 : n4_view_capacity * 2;
        struct n4_view* grown = realloc(n4_views, (size_t)capacity * sizeof *grown);
        if (grown == NULL) {
            return n4_checked(napi_generic_failure);
        }
        n4_views = grown;
        n4_view_capacity = capacity;
    }
    if (kind >= 0) {
        reference = n4_reference_create(env, value);
        if (reference == 0) {
            return n4_status();
        }
        n4_view_number(N4_ENV(env), N4_TYPED_ARRAY_OFFSET, N4_VALUE(value), &offset);
    }
    struct n4_view* view = &n4_views[n4_watch.views++];
    *view = (struct n4_view){number, n4_fast.nesting, kind, reference, N4_VIEW_CONVERTED, data, (size_t)offset, (size_t)bytes};
    if (now) {
        view->state = N4_VIEW_IN_USE;
        if (kind >= 0 && bytes > 0 && !n4_view_copy(N4_ENV(env), view, false)) {
            n4_view_lose(env, view);
        }
    }
    return 0;
}

/* ---- Memory of the module in JavaScript ---- */

static void n4_view_finalize(napi_env env, void* data, void* number) {
    (void)env;
    (void)data;
    int32_t state = n4_enter_java();
    n4_view_dropped((int32_t)(intptr_t)number);
    n4_leave_java(state);
}

int32_t n4_view_show(int32_t env, int32_t kind, int32_t number, void* array, void* data, int32_t bytes) {
    (void)array;
    napi_value result;
    return n4_result(
            emnapi_create_memory_view(
                    N4_ENV(env), (emnapi_memory_view_type)kind, data, (size_t)bytes, n4_view_finalize,
                    (void*)(intptr_t)number, &result),
            result);
}
