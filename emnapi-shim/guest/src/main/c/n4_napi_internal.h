/* What the C files of this folder share: n4_napi.h says what it is for. */
#ifndef N4_NAPI_INTERNAL_H
#define N4_NAPI_INTERNAL_H

/* SyntaxError objects are of version 9; emnapi has them whatever version a module asks for. */
#define NAPI_VERSION 9

#include <node_api.h>
#include <stdbool.h>
#include <stdint.h>

#define N4_ENV(env) ((napi_env)(intptr_t)(env))
#define N4_VALUE(value) ((napi_value)(intptr_t)(value))
#define N4_HANDLE(value) ((int32_t)(intptr_t)(value))

/* Around calls of JavaScript that may run user code: the thread is in native meanwhile, and calls of Java that the host
 * cut off are given up. */
struct n4_excursion {
    int32_t state;
    int32_t nesting;
};

struct n4_excursion n4_leave(void);
void n4_return(struct n4_excursion excursion);

/* What n4_view.c wants to be told: that JavaScript is about to be called, that it returned, that a call ends, that calls
 * above a nesting were cut off. Only while there are views; addons without them do not have that file. */
extern struct n4_watch {
    int32_t views;
    void (*leave)(void);
    void (*come_back)(void);
    void (*end_call)(void);
    void (*abandon)(int32_t nesting);
} n4_watch;

/* The handle of a call's result; 0 when it failed, and n4_status then says why. */
int32_t n4_result(napi_status status, napi_value value);
/* Keeps a status for n4_status, and gives it back. */
int32_t n4_checked(napi_status status);

/* Functions of the JavaScript library as they were when the module was loaded. They read the internal state of values
 * without running user code, which instanceof and property reads would. */
enum n4_intrinsic {
    N4_TYPED_ARRAY_TAG,
    N4_TYPED_ARRAY_LENGTH,
    N4_TYPED_ARRAY_BUFFER,
    N4_TYPED_ARRAY_OFFSET,
    N4_TYPED_ARRAY_SET,
    N4_TYPED_ARRAY_SLICE,
    N4_ARRAY_BUFFER_LENGTH,
    N4_DATA_VIEW_BUFFER,
    N4_DATA_VIEW_OFFSET,
    N4_DATA_VIEW_LENGTH,
    N4_DATE_TIME,
    N4_MAP_SIZE,
    N4_MAP_ENTRIES,
    N4_SET_SIZE,
    N4_SET_VALUES,
    N4_ARRAY_FROM,
    N4_IS_ARRAY,
    N4_FROM_CHAR_CODE,
    N4_APPLY,
    N4_CONCAT,
    N4_REFLECT_SET,
    /* Constructors, to be called with new. */
    N4_NEW_BYTES,
    N4_NEW_DATA_VIEW,
    N4_NEW_MAP,
    N4_NEW_SET,
    N4_INTRINSIC_COUNT
};

/* Calls one. */
napi_status n4_intrinsic_call(
        napi_env env, enum n4_intrinsic which, napi_value self, size_t count, const napi_value* arguments, napi_value* result);
/* Calls a getter that throws for objects of another class; what it throws is dropped. */
bool n4_intrinsic_ask(napi_env env, enum n4_intrinsic which, napi_value self, napi_value* result);
/* Calls a constructor. */
napi_status n4_intrinsic_new(
        napi_env env, enum n4_intrinsic which, size_t count, const napi_value* arguments, napi_value* result);

/* Forgets an exception of our own making. */
void n4_exception_clear(napi_env env);

/* What JavaScript calls: a function, and a function that wants its `this`. Their data is a number of n4_addon_call. */
napi_value n4_entry(napi_env env, napi_callback_info info);
napi_value n4_method_entry(napi_env env, napi_callback_info info);

#endif
