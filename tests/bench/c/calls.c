/* What tests/bench/calls exports, written by hand for Node-API: what the same calls cost without a compiler of ours, in
 * WebAssembly through emnapi and native. */
#include <node_api.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>

#define CHECK(call)                                     \
    do {                                                \
        if ((call) != napi_ok) {                        \
            napi_throw_error(env, "CALLS", #call);      \
            return NULL;                                \
        }                                               \
    } while (0)

static napi_value sum(napi_env env, napi_callback_info info) {
    napi_value argv[2], result;
    size_t argc = 2;
    int32_t a, b;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_value_int32(env, argv[0], &a));
    CHECK(napi_get_value_int32(env, argv[1], &b));
    CHECK(napi_create_int32(env, a + b, &result));
    return result;
}

static napi_value echo(napi_env env, napi_callback_info info) {
    napi_value argv[1], result;
    size_t argc = 1, length;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_value_string_utf16(env, argv[0], NULL, 0, &length));
    char16_t* units = malloc((length + 1) * sizeof *units);
    if (units == NULL) {
        return NULL;
    }
    CHECK(napi_get_value_string_utf16(env, argv[0], units, length + 1, &length));
    napi_status status = napi_create_string_utf16(env, units, length, &result);
    free(units);
    CHECK(status);
    return result;
}

/* Bit by bit: for sixteen bytes it is the call that costs. */
static napi_value crc32(napi_env env, napi_callback_info info) {
    napi_value argv[1], result;
    size_t argc = 1, length;
    void* data;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_buffer_info(env, argv[0], &data, &length));
    uint32_t crc = 0xffffffff;
    for (size_t i = 0; i < length; i++) {
        crc ^= ((uint8_t*)data)[i];
        for (int bit = 0; bit < 8; bit++) {
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
        }
    }
    CHECK(napi_create_uint32(env, ~crc, &result));
    return result;
}

static napi_value apply(napi_env env, napi_callback_info info) {
    napi_value argv[2], undefined, argument, returned, result;
    size_t argc = 2;
    int32_t value;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_value_int32(env, argv[1], &value));
    CHECK(napi_get_undefined(env, &undefined));
    CHECK(napi_create_int32(env, value, &argument));
    CHECK(napi_call_function(env, undefined, argv[0], 1, &argument, &returned));
    CHECK(napi_get_value_int32(env, returned, &value));
    CHECK(napi_create_int32(env, value, &result));
    return result;
}

static napi_value copy(napi_env env, napi_callback_info info) {
    napi_value argv[1], value, result;
    size_t argc = 1, length;
    char16_t name[64];
    int32_t count;
    double mean, time;
    bool valid;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_named_property(env, argv[0], "name", &value));
    CHECK(napi_get_value_string_utf16(env, value, name, sizeof name / sizeof *name, &length));
    CHECK(napi_get_named_property(env, argv[0], "count", &value));
    CHECK(napi_get_value_int32(env, value, &count));
    CHECK(napi_get_named_property(env, argv[0], "mean", &value));
    CHECK(napi_get_value_double(env, value, &mean));
    CHECK(napi_get_named_property(env, argv[0], "valid", &value));
    CHECK(napi_get_value_bool(env, value, &valid));
    CHECK(napi_get_named_property(env, argv[0], "time", &value));
    CHECK(napi_get_value_double(env, value, &time));
    CHECK(napi_create_object(env, &result));
    CHECK(napi_create_string_utf16(env, name, length, &value));
    CHECK(napi_set_named_property(env, result, "name", value));
    CHECK(napi_create_int32(env, count, &value));
    CHECK(napi_set_named_property(env, result, "count", value));
    CHECK(napi_create_double(env, mean, &value));
    CHECK(napi_set_named_property(env, result, "mean", value));
    CHECK(napi_get_boolean(env, valid, &value));
    CHECK(napi_set_named_property(env, result, "valid", value));
    CHECK(napi_create_double(env, time, &value));
    CHECK(napi_set_named_property(env, result, "time", value));
    return result;
}

static napi_value later(napi_env env, napi_callback_info info) {
    napi_value argv[1], promise;
    size_t argc = 1;
    napi_deferred deferred;
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_create_promise(env, &deferred, &promise));
    CHECK(napi_resolve_deferred(env, deferred, argv[0]));
    return promise;
}

/* ---- The thread pool ---- */

struct job {
    int32_t value;
    napi_deferred deferred;
    napi_async_work work;
};

static void job_run(napi_env env, void* job) {
    (void)env;
    (void)job;
}

static void job_done(napi_env env, napi_status status, void* data) {
    (void)status;
    struct job* job = data;
    napi_value result;
    napi_create_int32(env, job->value, &result);
    napi_resolve_deferred(env, job->deferred, result);
    napi_delete_async_work(env, job->work);
    free(job);
}

static napi_value elsewhere(napi_env env, napi_callback_info info) {
    napi_value argv[1], promise, name;
    size_t argc = 1;
    struct job* job = malloc(sizeof *job);
    if (job == NULL) {
        return NULL;
    }
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_value_int32(env, argv[0], &job->value));
    CHECK(napi_create_promise(env, &job->deferred, &promise));
    CHECK(napi_create_string_utf8(env, "job", NAPI_AUTO_LENGTH, &name));
    CHECK(napi_create_async_work(env, NULL, name, job_run, job_done, job, &job->work));
    CHECK(napi_queue_async_work(env, job->work));
    return promise;
}

/* ---- A threadsafe function ---- */

struct caller {
    napi_threadsafe_function function;
    int32_t calls;
};

static void call_with_number(napi_env env, napi_value function, void* context, void* number) {
    (void)context;
    napi_value undefined, argument;
    napi_get_undefined(env, &undefined);
    napi_create_int32(env, (int32_t)(intptr_t)number, &argument);
    napi_call_function(env, undefined, function, 1, &argument, NULL);
}

static void* call_all(void* data) {
    struct caller* caller = data;
    for (intptr_t i = 0; i < caller->calls; i++) {
        napi_call_threadsafe_function(caller->function, (void*)i, napi_tsfn_nonblocking);
    }
    napi_release_threadsafe_function(caller->function, napi_tsfn_release);
    free(caller);
    return NULL;
}

static napi_value call_from_thread(napi_env env, napi_callback_info info) {
    napi_value argv[2], name;
    size_t argc = 2;
    pthread_t thread;
    struct caller* caller = malloc(sizeof *caller);
    if (caller == NULL) {
        return NULL;
    }
    CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
    CHECK(napi_get_value_int32(env, argv[1], &caller->calls));
    CHECK(napi_create_string_utf8(env, "caller", NAPI_AUTO_LENGTH, &name));
    CHECK(napi_create_threadsafe_function(
            env, argv[0], NULL, name, 0, 1, NULL, NULL, NULL, call_with_number, &caller->function));
    if (pthread_create(&thread, NULL, call_all, caller) != 0) {
        napi_throw_error(env, "CALLS", "no thread");
        return NULL;
    }
    pthread_detach(thread);
    return NULL;
}

/* ---- A class ---- */

static void gauge_free(napi_env env, void* gauge, void* hint) {
    (void)env;
    (void)hint;
    free(gauge);
}

static napi_value gauge_new(napi_env env, napi_callback_info info) {
    napi_value argv[1], self;
    size_t argc = 1;
    int32_t* gauge = malloc(sizeof *gauge);
    if (gauge == NULL) {
        return NULL;
    }
    CHECK(napi_get_cb_info(env, info, &argc, argv, &self, NULL));
    CHECK(napi_get_value_int32(env, argv[0], gauge));
    CHECK(napi_wrap(env, self, gauge, gauge_free, NULL, NULL));
    return self;
}

static napi_value gauge_value(napi_env env, napi_callback_info info) {
    napi_value self, result;
    void* gauge;
    CHECK(napi_get_cb_info(env, info, NULL, NULL, &self, NULL));
    CHECK(napi_unwrap(env, self, &gauge));
    CHECK(napi_create_int32(env, *(int32_t*)gauge, &result));
    return result;
}

static napi_value gauge_raise(napi_env env, napi_callback_info info) {
    napi_value argv[1], self, result;
    size_t argc = 1;
    int32_t by;
    void* gauge;
    CHECK(napi_get_cb_info(env, info, &argc, argv, &self, NULL));
    CHECK(napi_unwrap(env, self, &gauge));
    CHECK(napi_get_value_int32(env, argv[0], &by));
    CHECK(napi_create_int32(env, *(int32_t*)gauge + by, &result));
    return result;
}

NAPI_MODULE_INIT() {
    napi_property_descriptor members[] = {
        {"value", NULL, NULL, gauge_value, NULL, NULL, napi_default, NULL},
        {"raised", NULL, gauge_raise, NULL, NULL, NULL, napi_default_method, NULL},
    };
    napi_value gauge;
    CHECK(napi_define_class(env, "Gauge", NAPI_AUTO_LENGTH, gauge_new, NULL, 2, members, &gauge));
    napi_property_descriptor functions[] = {
        {"sum", NULL, sum, NULL, NULL, NULL, napi_default, NULL},
        {"echo", NULL, echo, NULL, NULL, NULL, napi_default, NULL},
        {"crc32", NULL, crc32, NULL, NULL, NULL, napi_default, NULL},
        {"apply", NULL, apply, NULL, NULL, NULL, napi_default, NULL},
        {"copy", NULL, copy, NULL, NULL, NULL, napi_default, NULL},
        {"later", NULL, later, NULL, NULL, NULL, napi_default, NULL},
        {"elsewhere", NULL, elsewhere, NULL, NULL, NULL, napi_default, NULL},
        {"callFromThread", NULL, call_from_thread, NULL, NULL, NULL, napi_default, NULL},
        {"Gauge", NULL, NULL, NULL, NULL, gauge, napi_default, NULL},
    };
    CHECK(napi_define_properties(env, exports, sizeof functions / sizeof *functions, functions));
    return exports;
}
