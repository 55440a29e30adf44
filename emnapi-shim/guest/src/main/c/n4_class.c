#include "n4_class.h"

#include "n4_napi_internal.h"

#include <stdbool.h>

#include "n4_thread.h"

/* Absent from addons without classes, which wrap nothing. */
__attribute__((weak)) void n4_addon_drop(int32_t env, int32_t number);

/* Functions of the JavaScript library as they were when the module was loaded. */
static napi_ref n4_define_property_function;
static napi_ref n4_set_prototype_function;
static napi_ref n4_is_prototype_function;
static napi_ref n4_create_function_of_object;

static bool n4_keep(napi_env env, napi_value object, const char* name, napi_ref* reference) {
    napi_value function;
    return napi_get_named_property(env, object, name, &function) == napi_ok
        && napi_create_reference(env, function, 1, reference) == napi_ok;
}

int32_t n4_classes_start(int32_t env) {
    napi_value global;
    napi_value object;
    napi_value prototype;
    return napi_get_global(N4_ENV(env), &global) == napi_ok
        && napi_get_named_property(N4_ENV(env), global, "Object", &object) == napi_ok
        && napi_get_named_property(N4_ENV(env), object, "prototype", &prototype) == napi_ok
        && n4_keep(N4_ENV(env), object, "defineProperty", &n4_define_property_function)
        && n4_keep(N4_ENV(env), object, "setPrototypeOf", &n4_set_prototype_function)
        && n4_keep(N4_ENV(env), object, "create", &n4_create_function_of_object)
        && n4_keep(N4_ENV(env), prototype, "isPrototypeOf", &n4_is_prototype_function);
}

/* Calls a kept function, with undefined as its `this` where none is given. */
static napi_status n4_call_kept(
        napi_env env, napi_ref reference, napi_value self, size_t count, const napi_value* arguments, napi_value* result) {
    napi_value function;
    napi_status status = napi_get_reference_value(env, reference, &function);
    if (status == napi_ok && self == NULL) {
        status = napi_get_undefined(env, &self);
    }
    if (status == napi_ok) {
        struct n4_excursion excursion = n4_leave();
        status = napi_call_function(env, self, function, count, arguments, result);
        n4_return(excursion);
    }
    return status;
}

static napi_property_descriptor n4_value_property(const char* name, napi_value key, napi_value value, int32_t attributes) {
    return (napi_property_descriptor){name, key, NULL, NULL, NULL, value, (napi_property_attributes)attributes, NULL};
}

/* ---- Classes ---- */

int32_t n4_class_create(int32_t env, int32_t constructor, int32_t parameters, int32_t name) {
    /* Without a name, and given one afterwards, as n4_create_function does. */
    napi_value class;
    napi_value prototype;
    napi_value length;
    napi_status status = napi_define_class(
            N4_ENV(env), "", 0, n4_method_entry, (void*)(intptr_t)constructor, 0, NULL, &class);
    if (status == napi_ok) {
        status = napi_create_int32(N4_ENV(env), parameters, &length);
    }
    if (status == napi_ok) {
        status = napi_get_named_property(N4_ENV(env), class, "prototype", &prototype);
    }
    if (status == napi_ok) {
        napi_property_descriptor properties[] = {
            n4_value_property("name", NULL, N4_VALUE(name), N4_CONFIGURABLE),
            n4_value_property("length", NULL, length, N4_CONFIGURABLE),
            n4_value_property("prototype", NULL, prototype, 0),
        };
        status = napi_define_properties(N4_ENV(env), class, sizeof properties / sizeof properties[0], properties);
    }
    return n4_result(status, class);
}

int32_t n4_class_prototype(int32_t env, int32_t class) {
    napi_value prototype;
    return n4_result(napi_get_named_property(N4_ENV(env), N4_VALUE(class), "prototype", &prototype), prototype);
}

static napi_status n4_set_prototype(int32_t env, int32_t object, int32_t prototype) {
    napi_value arguments[] = {N4_VALUE(object), N4_VALUE(prototype)};
    napi_value ignored;
    return n4_call_kept(N4_ENV(env), n4_set_prototype_function, NULL, 2, arguments, &ignored);
}

int32_t n4_class_inherit(int32_t env, int32_t class, int32_t parent) {
    int32_t own = n4_class_prototype(env, class);
    int32_t inherited = n4_class_prototype(env, parent);
    napi_status status = own == 0 || inherited == 0 ? napi_generic_failure : n4_set_prototype(env, own, inherited);
    return n4_checked(status == napi_ok ? n4_set_prototype(env, class, parent) : status);
}

/* ---- Properties ---- */

int32_t n4_define_value(int32_t env, int32_t object, int32_t key, int32_t value, int32_t attributes) {
    napi_property_descriptor property = n4_value_property(NULL, N4_VALUE(key), N4_VALUE(value), attributes);
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_define_properties(N4_ENV(env), N4_VALUE(object), 1, &property);
    n4_return(excursion);
    return n4_checked(status);
}

static napi_status n4_set_flag(napi_env env, napi_value descriptor, const char* name, bool flag) {
    napi_value value;
    napi_status status = napi_get_boolean(env, flag, &value);
    return status == napi_ok ? napi_set_named_property(env, descriptor, name, value) : status;
}

static napi_status n4_set_function(napi_env env, napi_value descriptor, const char* name, int32_t function) {
    return function == 0 ? napi_ok : napi_set_named_property(env, descriptor, name, N4_VALUE(function));
}

int32_t n4_define_accessor(
        int32_t env, int32_t object, int32_t key, int32_t getter, int32_t setter, int32_t attributes) {
    napi_value descriptor;
    napi_status status = napi_create_object(N4_ENV(env), &descriptor);
    if (status == napi_ok) {
        status = n4_set_function(N4_ENV(env), descriptor, "get", getter);
    }
    if (status == napi_ok) {
        status = n4_set_function(N4_ENV(env), descriptor, "set", setter);
    }
    if (status == napi_ok) {
        status = n4_set_flag(N4_ENV(env), descriptor, "enumerable", (attributes & N4_ENUMERABLE) != 0);
    }
    if (status == napi_ok) {
        status = n4_set_flag(N4_ENV(env), descriptor, "configurable", (attributes & N4_CONFIGURABLE) != 0);
    }
    if (status == napi_ok) {
        napi_value arguments[] = {N4_VALUE(object), N4_VALUE(key), descriptor};
        napi_value ignored;
        status = n4_call_kept(N4_ENV(env), n4_define_property_function, NULL, 3, arguments, &ignored);
    }
    return n4_checked(status);
}

/* ---- Instances ---- */

int32_t n4_inherits(int32_t env, int32_t value, int32_t prototype) {
    napi_value argument = N4_VALUE(value);
    napi_value answer;
    bool result = false;
    napi_status status =
            n4_call_kept(N4_ENV(env), n4_is_prototype_function, N4_VALUE(prototype), 1, &argument, &answer);
    if (status != napi_ok) {
        n4_checked(status);
        return -1;
    }
    napi_get_value_bool(N4_ENV(env), answer, &result);
    return result;
}

int32_t n4_create_instance(int32_t env, int32_t prototype) {
    napi_value argument = N4_VALUE(prototype);
    napi_value result;
    return n4_result(
            n4_call_kept(N4_ENV(env), n4_create_function_of_object, NULL, 1, &argument, &result), result);
}

static void n4_finalize_instance(napi_env env, void* number, void* hint) {
    (void)hint;
    int32_t state = n4_enter_java();
    n4_addon_drop(N4_HANDLE(env), (int32_t)(intptr_t)number);
    n4_leave_java(state);
}

int32_t n4_wrap(int32_t env, int32_t object, int32_t number) {
    napi_ref reference;
    napi_status status = napi_wrap(
            N4_ENV(env), N4_VALUE(object), (void*)(intptr_t)number, n4_finalize_instance, NULL, &reference);
    return status == napi_ok ? N4_HANDLE(reference) : n4_result(status, NULL);
}

int32_t n4_unwrap(int32_t env, int32_t value) {
    void* number;
    return napi_unwrap(N4_ENV(env), N4_VALUE(value), &number) == napi_ok ? N4_HANDLE(number) : 0;
}
