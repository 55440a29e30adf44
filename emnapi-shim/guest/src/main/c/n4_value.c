#include "n4_value.h"

#include "n4_napi_internal.h"

#include <emnapi.h>
#include <stdbool.h>

#include "n4_thread.h"

/* Absent from addons without externals and classes, and from those without cleanup hooks. */
__attribute__((weak)) void n4_addon_drop(int32_t env, int32_t number);
__attribute__((weak)) void n4_addon_cleanup(void);

/* A yes or no, -1 when asking failed. */
static int32_t n4_answer(napi_status status, bool answer) {
    if (status == napi_ok) {
        return answer;
    }
    n4_checked(status);
    return -1;
}

/* ---- What a value is ---- */

int32_t n4_value_is(int32_t env, int32_t value, int32_t kind) {
    bool answer = false;
    switch (kind) {
        case 0:
            napi_is_date(N4_ENV(env), N4_VALUE(value), &answer);
            break;
        case 1:
            napi_is_promise(N4_ENV(env), N4_VALUE(value), &answer);
            break;
        case 2:
            napi_is_arraybuffer(N4_ENV(env), N4_VALUE(value), &answer);
            break;
        default:
            napi_is_error(N4_ENV(env), N4_VALUE(value), &answer);
    }
    return answer;
}

int32_t n4_strict_equals(int32_t env, int32_t value, int32_t other) {
    bool answer;
    return n4_answer(napi_strict_equals(N4_ENV(env), N4_VALUE(value), N4_VALUE(other), &answer), answer);
}

int32_t n4_instance_of(int32_t env, int32_t value, int32_t constructor) {
    bool answer;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_instanceof(N4_ENV(env), N4_VALUE(value), N4_VALUE(constructor), &answer);
    n4_return(excursion);
    return n4_answer(status, answer);
}

int32_t n4_coerce(int32_t env, int32_t value, int32_t kind) {
    napi_value result = NULL;
    napi_status status;
    struct n4_excursion excursion = n4_leave();
    switch (kind) {
        case 0:
            status = napi_coerce_to_string(N4_ENV(env), N4_VALUE(value), &result);
            break;
        case 1:
            status = napi_coerce_to_number(N4_ENV(env), N4_VALUE(value), &result);
            break;
        case 2:
            status = napi_coerce_to_bool(N4_ENV(env), N4_VALUE(value), &result);
            break;
        default:
            status = napi_coerce_to_object(N4_ENV(env), N4_VALUE(value), &result);
    }
    n4_return(excursion);
    return n4_result(status, result);
}

/* ---- Properties ---- */

/* By Reflect.set, for napi_set_property does not say when an assignment did nothing. */
int32_t n4_set_property(int32_t env, int32_t object, int32_t key, int32_t value) {
    napi_value arguments[] = {N4_VALUE(object), N4_VALUE(key), N4_VALUE(value)};
    napi_value result;
    bool answer = false;
    struct n4_excursion excursion = n4_leave();
    napi_status status = n4_intrinsic_call(N4_ENV(env), N4_REFLECT_SET, N4_VALUE(object), 3, arguments, &result);
    n4_return(excursion);
    if (status == napi_ok) {
        status = napi_get_value_bool(N4_ENV(env), result, &answer);
    }
    return n4_answer(status, answer);
}

int32_t n4_has_property(int32_t env, int32_t object, int32_t key, int32_t own) {
    bool answer;
    struct n4_excursion excursion = n4_leave();
    napi_status status = own ? napi_has_own_property(N4_ENV(env), N4_VALUE(object), N4_VALUE(key), &answer)
                             : napi_has_property(N4_ENV(env), N4_VALUE(object), N4_VALUE(key), &answer);
    n4_return(excursion);
    return n4_answer(status, answer);
}

int32_t n4_delete_property(int32_t env, int32_t object, int32_t key) {
    bool answer;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_delete_property(N4_ENV(env), N4_VALUE(object), N4_VALUE(key), &answer);
    n4_return(excursion);
    return n4_answer(status, answer);
}

int32_t n4_prototype(int32_t env, int32_t object) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_prototype(N4_ENV(env), N4_VALUE(object), &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_object_freeze(int32_t env, int32_t object, int32_t only_seal) {
    struct n4_excursion excursion = n4_leave();
    napi_status status = only_seal ? napi_object_seal(N4_ENV(env), N4_VALUE(object))
                                   : napi_object_freeze(N4_ENV(env), N4_VALUE(object));
    n4_return(excursion);
    return n4_checked(status);
}

/* ---- Making values ---- */

int32_t n4_create_symbol(int32_t env, int32_t description) {
    napi_value result;
    return n4_result(napi_create_symbol(N4_ENV(env), N4_VALUE(description), &result), result);
}

int32_t n4_create_date(int32_t env, double time) {
    napi_value result;
    return n4_result(napi_create_date(N4_ENV(env), time, &result), result);
}

double n4_date_time(int32_t env, int32_t value) {
    double result = __builtin_nan("");
    napi_get_date_value(N4_ENV(env), N4_VALUE(value), &result);
    return result;
}

int32_t n4_run_script(int32_t env, int32_t source) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_run_script(N4_ENV(env), N4_VALUE(source), &result);
    n4_return(excursion);
    return n4_result(status, result);
}

/* ---- Functions ---- */

int32_t n4_call_method(int32_t env, int32_t self, int32_t function, int32_t count, void* array, void* arguments) {
    (void)array;
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status =
            napi_call_function(N4_ENV(env), N4_VALUE(self), N4_VALUE(function), (size_t)count, arguments, &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_construct(int32_t env, int32_t constructor, int32_t count, void* array, void* arguments) {
    (void)array;
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_new_instance(N4_ENV(env), N4_VALUE(constructor), (size_t)count, arguments, &result);
    n4_return(excursion);
    return n4_result(status, result);
}

/* ---- Externals and buffers ---- */

static void n4_finalize_external(napi_env env, void* number, void* hint) {
    (void)hint;
    int32_t state = n4_enter_java();
    n4_addon_drop(N4_HANDLE(env), (int32_t)(intptr_t)number);
    n4_leave_java(state);
}

/* Numbers mean something to the module that gave them, but emnapi opens the externals of all modules that share its
 * JavaScript. It keeps type tags for each environment, so that this one marks an environment's own. */
static const napi_type_tag n4_external_tag = {0x9d1f6c0b5a3e47c2, 0xb4c8e2077f61d539};

int32_t n4_create_external(int32_t env, int32_t number) {
    napi_value result;
    napi_status status =
            napi_create_external(N4_ENV(env), (void*)(intptr_t)number, n4_finalize_external, NULL, &result);
    if (status == napi_ok) {
        status = napi_type_tag_object(N4_ENV(env), result, &n4_external_tag);
    }
    return n4_result(status, result);
}

int32_t n4_external_number(int32_t env, int32_t value) {
    void* number;
    bool own = false;
    napi_check_object_type_tag(N4_ENV(env), N4_VALUE(value), &n4_external_tag, &own);
    return own && napi_get_value_external(N4_ENV(env), N4_VALUE(value), &number) == napi_ok ? N4_HANDLE(number) : 0;
}

int32_t n4_array_buffer_detached(int32_t env, int32_t value) {
    bool answer;
    return n4_answer(napi_is_detached_arraybuffer(N4_ENV(env), N4_VALUE(value), &answer), answer);
}

int32_t n4_array_buffer_detach(int32_t env, int32_t value) {
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_detach_arraybuffer(N4_ENV(env), N4_VALUE(value));
    n4_return(excursion);
    return n4_checked(status);
}

int32_t n4_weak_reference_create(int32_t env, int32_t value) {
    napi_ref reference;
    napi_status status = napi_create_reference(N4_ENV(env), N4_VALUE(value), 0, &reference);
    return status == napi_ok ? N4_HANDLE(reference) : n4_result(status, NULL);
}

/* ---- The environment ---- */

int64_t n4_adjust_memory(int32_t env, int64_t change) {
    int64_t adjusted = 0;
    n4_checked(napi_adjust_external_memory(N4_ENV(env), change, &adjusted));
    return adjusted;
}

int32_t n4_module_file_name(int32_t env) {
    const char* name = NULL;
    napi_value result;
    napi_status status = node_api_get_module_file_name(N4_ENV(env), &name);
    if (status != napi_ok) {
        return n4_result(status, NULL);
    }
    return n4_result(napi_create_string_utf8(N4_ENV(env), name == NULL ? "" : name, NAPI_AUTO_LENGTH, &result), result);
}

static void n4_cleanup(void* unused) {
    (void)unused;
    int32_t state = n4_enter_java();
    n4_addon_cleanup();
    n4_leave_java(state);
}

int32_t n4_cleanup_start(int32_t env) {
    return n4_checked(napi_add_env_cleanup_hook(N4_ENV(env), n4_cleanup, NULL));
}
