/* What the C files of this folder share: n4_napi.h says what it is for. */
#ifndef N4_NAPI_INTERNAL_H
#define N4_NAPI_INTERNAL_H

/* SyntaxError objects are of version 9; emnapi has them whatever version a module asks for. */
#define NAPI_VERSION 9

#include <node_api.h>
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

/* The handle of a call's result; 0 when it failed, and n4_status then says why. */
int32_t n4_result(napi_status status, napi_value value);
/* Keeps a status for n4_status, and gives it back. */
int32_t n4_checked(napi_status status);

/* Forgets an exception of our own making. */
void n4_exception_clear(napi_env env);

/* What JavaScript calls: a function, and a function that wants its `this`. Their data is a number of n4_addon_call. */
napi_value n4_entry(napi_env env, napi_callback_info info);
napi_value n4_method_entry(napi_env env, napi_callback_info info);

#endif
