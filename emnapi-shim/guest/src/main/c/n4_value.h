/* What handles of JavaScript values are asked and told, with the conventions of n4_napi.h: a function that gives a handle
 * gives 0 when it fails, one that gives a status gives not 0, one that gives a yes or no -1. */
#ifndef N4_VALUE_H
#define N4_VALUE_H

#include <stdint.h>

/* The call from JavaScript that is being executed: a number that no other call has. n4_call_live says whether such a
 * call goes on: it is this one, or one that this one is nested in. */
int32_t n4_call_number(void);
int32_t n4_call_live(int32_t number);
/* Whether that call is one by `new`. */
int32_t n4_is_construct(int32_t env);
/* All arguments of the call, where there are more than a function's parameters: at most count of them. */
int32_t n4_call_arguments(int32_t env, void* array, void* values, int32_t count);

/* Whether a value is of a kind: 0 date, 1 promise, 2 array buffer, 3 error. */
int32_t n4_value_is(int32_t env, int32_t value, int32_t kind);
int32_t n4_strict_equals(int32_t env, int32_t value, int32_t other);
int32_t n4_instance_of(int32_t env, int32_t value, int32_t constructor);
/* Kinds of coercion: 0 String, 1 Number, 2 Boolean, 3 Object. */
int32_t n4_coerce(int32_t env, int32_t value, int32_t kind);

/* Whether the value could be assigned. */
int32_t n4_set_property(int32_t env, int32_t object, int32_t key, int32_t value);
int32_t n4_has_property(int32_t env, int32_t object, int32_t key, int32_t own);
int32_t n4_delete_property(int32_t env, int32_t object, int32_t key);
int32_t n4_prototype(int32_t env, int32_t object);
int32_t n4_object_freeze(int32_t env, int32_t object, int32_t only_seal);

int32_t n4_create_symbol(int32_t env, int32_t description);
int32_t n4_create_date(int32_t env, double time);
double n4_date_time(int32_t env, int32_t value);
int32_t n4_run_script(int32_t env, int32_t source);

int32_t n4_call_method(int32_t env, int32_t self, int32_t function, int32_t count, void* array, void* arguments);
int32_t n4_construct(int32_t env, int32_t constructor, int32_t count, void* array, void* arguments);

/* Externals carry a number above 0; n4_addon_drop hears of it when one is collected. */
int32_t n4_create_external(int32_t env, int32_t number);
int32_t n4_external_number(int32_t env, int32_t value);

/* Array buffers. Reading and making copy. */
int32_t n4_array_buffer_detached(int32_t env, int32_t value);
int32_t n4_array_buffer_detach(int32_t env, int32_t value);

/* A weak reference to an object; n4_reference_value gives 0 once it is collected. */
int32_t n4_weak_reference_create(int32_t env, int32_t value);

int64_t n4_adjust_memory(int32_t env, int64_t change);
/* The module's address, as a string. */
int32_t n4_module_file_name(int32_t env);
/* Has Java's n4_addon_cleanup called when the environment is taken down. */
int32_t n4_cleanup_start(int32_t env);
void n4_addon_cleanup(void);

#endif
