/* Node-API as guest Java sees it: handles are int32_t, memory is void*, and one call does what Java needs in as few
 * crossings into JavaScript as Node-API allows.
 *
 * Everything here runs on the JavaScript thread only; so its static state needs no lock. The one exception is
 * n4_on_js_thread. A module instance has one environment: emnapi makes an instance for every load.
 *
 * A function that gives a handle gives 0 when it fails; n4_status then says why, and when that is
 * N4_PENDING_EXCEPTION a JavaScript exception waits for n4_take_exception. No call may be left with one waiting: all
 * that follow would fail.
 *
 * Where an argument comes twice, as an array and as the address of its data, the array is there to be a root during the
 * call: JavaScript that runs in it may call Java, which may collect. */
#ifndef N4_NAPI_H
#define N4_NAPI_H

#include <stdint.h>

/* Values of napi_status that Java distinguishes. */
#define N4_OK 0
#define N4_PENDING_EXCEPTION 10

/* Java, called from C: generated glue exports these. */
int32_t n4_addon_register(int32_t env, int32_t exports);
int32_t n4_addon_call(int32_t env, void* arguments, int32_t count, int32_t function);

/* The status of the last call that failed. */
int32_t n4_status(void);
/* Whether the calling thread is the one that JavaScript runs on. Any thread may ask. */
int32_t n4_on_js_thread(void);

/* The data of functions that the host calls and no user: the loader knows them by it, and drops such calls after the end. */
#define N4_OWN_FUNCTION ((void*)(uintptr_t)0x80000000)

/* The environment, for n4_loop.c. */
int32_t n4_environment_handle(void);
/* Calls Java from a callback of the event loop, as if JavaScript called; nothing else of the module is under way. */
void n4_call_from_loop(int32_t env, void (*java)(int32_t env));

/* Functions of the addon. n4_call_limit says how many arguments the longest parameter list has; missing ones arrive as
 * undefined. n4_create_function makes the function that calls n4_addon_call with the same number; where it wants its
 * `this`, the handle lies in front of the arguments. */
void n4_call_limit(int32_t arguments);
int32_t n4_create_function(int32_t env, int32_t function, int32_t parameters, int32_t name, int32_t wants_this);

/* Handle scopes, counted. n4_scope_open gives the level to close to; n4_scope_close closes every scope opened since, so
 * an exception that skipped some does no harm. The scopes left when a call from JavaScript returns are closed for it. */
int32_t n4_scope_open(int32_t env);
int32_t n4_scope_level(void);
void n4_scope_close(int32_t env, int32_t level);

/* Numbers and booleans. n4_get_int32 has the value (ToInt32) in its low half and a napi_status in its high half;
 * n4_get_double gives NaN and n4_number_missing() is then 1 for what is no number; n4_get_boolean gives -1. */
int64_t n4_get_int32(int32_t env, int32_t value);
double n4_get_double(int32_t env, int32_t value);
int32_t n4_number_missing(void);
int32_t n4_get_boolean(int32_t env, int32_t value);
int32_t n4_create_int32(int32_t env, int32_t value);
int32_t n4_create_double(int32_t env, double value);
int32_t n4_create_boolean(int32_t env, int32_t value);
int32_t n4_create_null(int32_t env);
int32_t n4_create_undefined(int32_t env);

/* Strings, in UTF-16 units. n4_get_string copies at most capacity - 1 of them and gives how many, or -1 for what is no
 * string; n4_string_length likewise. */
int32_t n4_get_string(int32_t env, int32_t value, void* array, void* data, int32_t capacity);
int32_t n4_string_length(int32_t env, int32_t value);
int32_t n4_create_string(int32_t env, void* array, void* data, int32_t length);

/* What a value is: n4_type_of gives a napi_valuetype. None of these runs user code, whatever the value is.
 * n4_is_array gives 0 for a revoked proxy. n4_to_text is String(value), for primitives only. */
int32_t n4_type_of(int32_t env, int32_t value);
int32_t n4_is_array(int32_t env, int32_t value);
int32_t n4_to_text(int32_t env, int32_t value);

/* Typed arrays. The kind is a napi_typedarray_type, -1 for what is no typed array. n4_typed_array_length is -2 for a
 * detached one. n4_typed_array_read copies count elements into data, of the same kind; n4_typed_array_create gives
 * JavaScript its own copy. None runs user code. */
int32_t n4_typed_array_kind(int32_t env, int32_t value);
int32_t n4_typed_array_length(int32_t env, int32_t value);
int32_t n4_typed_array_read(int32_t env, int32_t value, int32_t kind, void* array, void* data, int32_t count);
int32_t n4_typed_array_create(int32_t env, int32_t kind, void* array, void* data, int32_t count);

/* n4_object_class says more of an object: 1 Date, 2 Map, 3 Set, 4 ArrayBuffer, 5 DataView, else 0. */
int32_t n4_object_class(int32_t env, int32_t value);

/* ArrayBuffer (kind 12) and DataView (kind 13). n4_bytes_of gives a Uint8Array over the same bytes, 0 for what is none of
 * the kind and -1 for a detached one; n4_wrap_bytes makes one of a whole Uint8Array. No user code. */
int32_t n4_bytes_of(int32_t env, int32_t value, int32_t kind);
int32_t n4_wrap_bytes(int32_t env, int32_t bytes, int32_t kind);

/* Bigint. After the getters, n4_bigint_fit() is 0 for a value that is exact, 1 for one that did not fit, 2 for what is no
 * bigint. Words are of 64 bits, the lowest first, of the absolute value; their count is -1 for what is no bigint, and
 * n4_bigint_words says whether the value is negative. */
int64_t n4_get_bigint_int64(int32_t env, int32_t value);
int64_t n4_get_bigint_uint64(int32_t env, int32_t value);
int32_t n4_bigint_fit(void);
int32_t n4_bigint_word_count(int32_t env, int32_t value);
int32_t n4_bigint_words(int32_t env, int32_t value, void* array, void* data, int32_t count);
int32_t n4_create_bigint_int64(int32_t env, int64_t value);
int32_t n4_create_bigint_uint64(int32_t env, int64_t value);
int32_t n4_create_bigint_words(int32_t env, int32_t negative, void* array, void* data, int32_t count);

/* Dates, in milliseconds. n4_get_date gives NaN for an invalid one, and for what is none, where n4_number_missing() is 1. */
double n4_get_date(int32_t env, int32_t value);

/* Map (kind 0) and Set (kind 1). n4_collection_elements gives an array of what one holds, a map's entries as arrays of
 * two, and 0 for what is none; n4_create_collection makes one of such an array. */
int32_t n4_collection_elements(int32_t env, int32_t value, int32_t kind);
int32_t n4_create_collection(int32_t env, int32_t kind, int32_t elements);

/* Arrays and objects. Names are UTF-8 ending in NUL. n4_array_length is -1 for what is no array, -2 when asking threw.
 * The setters and n4_own_keys (own enumerable string keys, in order) may throw: proxies. */
int64_t n4_array_length(int32_t env, int32_t value);
int32_t n4_create_array(int32_t env, int32_t length);
int32_t n4_get_element(int32_t env, int32_t array, int32_t index);
int32_t n4_set_element(int32_t env, int32_t array, int32_t index, int32_t value);
int32_t n4_create_object(int32_t env);
int32_t n4_get_named(int32_t env, int32_t object, void* name);
int32_t n4_set_named(int32_t env, int32_t object, void* name, int32_t value);
int32_t n4_get_property(int32_t env, int32_t object, int32_t key);
int32_t n4_define_property(int32_t env, int32_t object, int32_t key, int32_t value, int32_t enumerable);
int32_t n4_own_keys(int32_t env, int32_t object);

/* The global object. */
int32_t n4_global(int32_t env);

/* Calls a function with undefined as its this. */
int32_t n4_call_function(int32_t env, int32_t function, int32_t count, void* array, void* arguments);

/* Exceptions. The kind of an error is 0 Error, 1 TypeError, 2 RangeError, 3 SyntaxError. n4_throw_static throws an Error
 * whose code and message are C strings, when there is no memory left for better. */
int32_t n4_create_error(int32_t env, int32_t kind, int32_t code, int32_t message);
void n4_throw_error(int32_t env, int32_t error);
void n4_throw_static(int32_t env, int32_t out_of_memory);
int32_t n4_take_exception(int32_t env);

/* References keep any value, primitives too. */
int32_t n4_reference_create(int32_t env, int32_t value);
int32_t n4_reference_value(int32_t env, int32_t reference);
void n4_reference_delete(int32_t env, int32_t reference);

/* Promises. n4_promise_create has the promise in its low half and the deferred in its high half, or is 0. Settling
 * frees the deferred. */
int64_t n4_promise_create(int32_t env);
int32_t n4_promise_settle(int32_t env, int32_t deferred, int32_t value, int32_t rejected);

#endif
