#include "n4_napi.h"

#include "n4_napi_internal.h"

#include <emnapi.h>
#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "n4_exit.h"
#include "n4_fast.h"
#include "n4_loop.h"
#include "n4_run_queue.h"
#include "n4_runtime.h"
#include "n4_thread.h"
#include "n4_value.h"

/* JavaScript that calls Java that calls JavaScript ...: the host's stack ends without a word that C could catch, so
 * the nesting is counted. Node's default stack takes about 300 of the smallest calls. */
#define N4_MAX_NESTING 128

/* V8's longest string. A longer one would make emnapi throw through our frames. */
#define N4_MAX_STRING_UNITS 0x1fffffe8

/* Code units that String.fromCharCode takes at once. */
#define N4_CHUNK_UNITS 4096

struct n4_watch n4_watch;

static napi_ref n4_intrinsics[N4_INTRINSIC_COUNT];
static napi_status n4_last_status = napi_ok;
static int32_t n4_number_was_missing;
static uint32_t n4_longest_call = 1;

static napi_handle_scope* n4_scopes;
static int32_t n4_scope_count;
static int32_t n4_scope_capacity;

static _Thread_local int32_t n4_js_thread;

/* A call from JavaScript that is being executed: what the module looked like when it came in. */
static struct n4_activation {
    int32_t number;
    int32_t info;
    char* stack_pointer;
    int32_t scopes;
    int32_t state;
    n4_frame* stack_top;
    n4_try* try_top;
    /* Where N4_THREADS is 0. */
    n4_nest nest;
} n4_activations[N4_MAX_NESTING];

static int32_t n4_last_number;
static char* n4_entry_stack_pointer;
struct n4_fast_area n4_fast = {.nesting_limit = N4_MAX_NESTING, .scratch_size = N4_FAST_SCRATCH};

/* Takes back what unfinished calls did, down to the outermost of them: their frames are gone, which neither C nor Java
 * was told. That happens when the host's stack is full and its engine unwinds us. */
static void n4_give_up(int32_t nesting) {
    if (n4_fast.nesting <= nesting) {
        return;
    }
    struct n4_activation* outermost = &n4_activations[nesting];
    n4_scope_count = outermost->scopes;
    if (!N4_THREADS) {
        n4_nest_unwind(outermost->nest);
    }
    n4_top = outermost->stack_top;
    n4_self->stack_top = n4_top;
    n4_self->try_top = outermost->try_top;
    n4_self->pending = NULL;
    n4_enter_native();
    if (n4_watch.views > 0) {
        n4_watch.abandon(nesting);
    }
    n4_fast.nesting = nesting;
}

struct n4_excursion n4_leave(void) {
    if (n4_watch.views > 0) {
        n4_watch.leave();
    }
    return (struct n4_excursion){n4_enter_native(), n4_fast.nesting};
}

void n4_return(struct n4_excursion excursion) {
    if (n4_fast.nesting > excursion.nesting) {
        /* emnapi has closed the scope of each call, but not those that the calls had opened. */
        n4_scope_close(n4_fast.environment, n4_activations[excursion.nesting].scopes);
        n4_give_up(excursion.nesting);
    }
    n4_leave_native(excursion.state);
    if (n4_watch.views > 0) {
        n4_watch.come_back();
    }
}

int32_t n4_result(napi_status status, napi_value value) {
    if (status == napi_ok) {
        return N4_HANDLE(value);
    }
    n4_last_status = status;
    return 0;
}

int32_t n4_checked(napi_status status) {
    n4_last_status = status;
    return (int32_t)status;
}

int32_t n4_status(void) {
    return (int32_t)n4_last_status;
}

int32_t n4_on_js_thread(void) {
    return n4_js_thread;
}

int32_t n4_environment_handle(void) {
    return n4_fast.environment;
}

/* ---- Intrinsics ---- */

static napi_status n4_intrinsic_get(napi_env env, enum n4_intrinsic which, napi_value* function) {
    return napi_get_reference_value(env, n4_intrinsics[which], function);
}

napi_status n4_intrinsic_call(
        napi_env env, enum n4_intrinsic which, napi_value self, size_t count, const napi_value* arguments, napi_value* result) {
    napi_value function;
    napi_status status = n4_intrinsic_get(env, which, &function);
    return status == napi_ok ? napi_call_function(env, self, function, count, arguments, result) : status;
}

static bool n4_intrinsic_keep(napi_env env, enum n4_intrinsic which, napi_value object, const char* name) {
    napi_value function;
    return napi_get_named_property(env, object, name, &function) == napi_ok
        && napi_create_reference(env, function, 1, &n4_intrinsics[which]) == napi_ok;
}

/* Keeps the getter of an own property. */
static bool n4_intrinsic_keep_getter(
        napi_env env, enum n4_intrinsic which, napi_value describe, napi_value object, napi_value key) {
    napi_value arguments[] = {object, key};
    napi_value undefined;
    napi_value descriptor;
    return napi_get_undefined(env, &undefined) == napi_ok
        && napi_call_function(env, undefined, describe, 2, arguments, &descriptor) == napi_ok
        && n4_intrinsic_keep(env, which, descriptor, "get");
}

static bool n4_intrinsic_keep_named_getter(
        napi_env env, enum n4_intrinsic which, napi_value describe, napi_value object, const char* name) {
    napi_value key;
    return napi_create_string_utf8(env, name, NAPI_AUTO_LENGTH, &key) == napi_ok
        && n4_intrinsic_keep_getter(env, which, describe, object, key);
}

/* A constructor of the library and its prototype. */
static bool n4_intrinsic_class(
        napi_env env, napi_value global, const char* name, napi_value* constructor, napi_value* prototype) {
    return napi_get_named_property(env, global, name, constructor) == napi_ok
        && napi_get_named_property(env, *constructor, "prototype", prototype) == napi_ok;
}

static bool n4_intrinsics_start_collections(napi_env env, napi_value global, napi_value describe, napi_value array) {
    napi_value map, map_prototype, set, set_prototype;
    return n4_intrinsic_class(env, global, "Map", &map, &map_prototype)
        && napi_create_reference(env, map, 1, &n4_intrinsics[N4_NEW_MAP]) == napi_ok
        && n4_intrinsic_keep_named_getter(env, N4_MAP_SIZE, describe, map_prototype, "size")
        && n4_intrinsic_keep(env, N4_MAP_ENTRIES, map_prototype, "entries")
        && n4_intrinsic_class(env, global, "Set", &set, &set_prototype)
        && napi_create_reference(env, set, 1, &n4_intrinsics[N4_NEW_SET]) == napi_ok
        && n4_intrinsic_keep_named_getter(env, N4_SET_SIZE, describe, set_prototype, "size")
        && n4_intrinsic_keep(env, N4_SET_VALUES, set_prototype, "values")
        && n4_intrinsic_keep(env, N4_ARRAY_FROM, array, "from");
}

static bool n4_intrinsics_start_binaries(napi_env env, napi_value global, napi_value describe, napi_value bytes) {
    napi_value date, date_prototype, buffer, buffer_prototype, view, view_prototype;
    return n4_intrinsic_class(env, global, "Date", &date, &date_prototype)
        && n4_intrinsic_keep(env, N4_DATE_TIME, date_prototype, "getTime")
        && n4_intrinsic_class(env, global, "ArrayBuffer", &buffer, &buffer_prototype)
        && n4_intrinsic_keep_named_getter(env, N4_ARRAY_BUFFER_LENGTH, describe, buffer_prototype, "byteLength")
        && n4_intrinsic_class(env, global, "DataView", &view, &view_prototype)
        && napi_create_reference(env, view, 1, &n4_intrinsics[N4_NEW_DATA_VIEW]) == napi_ok
        && n4_intrinsic_keep_named_getter(env, N4_DATA_VIEW_BUFFER, describe, view_prototype, "buffer")
        && n4_intrinsic_keep_named_getter(env, N4_DATA_VIEW_OFFSET, describe, view_prototype, "byteOffset")
        && n4_intrinsic_keep_named_getter(env, N4_DATA_VIEW_LENGTH, describe, view_prototype, "byteLength")
        && napi_create_reference(env, bytes, 1, &n4_intrinsics[N4_NEW_BYTES]) == napi_ok;
}

static bool n4_intrinsics_start(napi_env env) {
    napi_value global, object, describe, symbol, tag, bytes, typed_array, prototype, array, string, text, function, reflect;
    return napi_get_global(env, &global) == napi_ok
        && napi_get_named_property(env, global, "Object", &object) == napi_ok
        && napi_get_named_property(env, object, "getOwnPropertyDescriptor", &describe) == napi_ok
        && napi_get_named_property(env, global, "Symbol", &symbol) == napi_ok
        && napi_get_named_property(env, symbol, "toStringTag", &tag) == napi_ok
        && napi_get_named_property(env, global, "Uint8Array", &bytes) == napi_ok
        && napi_get_prototype(env, bytes, &typed_array) == napi_ok
        && napi_get_named_property(env, typed_array, "prototype", &prototype) == napi_ok
        && n4_intrinsic_keep_getter(env, N4_TYPED_ARRAY_TAG, describe, prototype, tag)
        && n4_intrinsic_keep_named_getter(env, N4_TYPED_ARRAY_LENGTH, describe, prototype, "length")
        && n4_intrinsic_keep_named_getter(env, N4_TYPED_ARRAY_BUFFER, describe, prototype, "buffer")
        && n4_intrinsic_keep_named_getter(env, N4_TYPED_ARRAY_OFFSET, describe, prototype, "byteOffset")
        && n4_intrinsic_keep(env, N4_TYPED_ARRAY_SET, prototype, "set")
        && n4_intrinsic_keep(env, N4_TYPED_ARRAY_SLICE, prototype, "slice")
        && napi_get_named_property(env, global, "Array", &array) == napi_ok
        && n4_intrinsic_keep(env, N4_IS_ARRAY, array, "isArray")
        && n4_intrinsics_start_collections(env, global, describe, array)
        && n4_intrinsics_start_binaries(env, global, describe, bytes)
        && napi_get_named_property(env, global, "String", &string) == napi_ok
        && n4_intrinsic_keep(env, N4_FROM_CHAR_CODE, string, "fromCharCode")
        && napi_get_named_property(env, string, "prototype", &text) == napi_ok
        && n4_intrinsic_keep(env, N4_CONCAT, text, "concat")
        && napi_get_named_property(env, object, "getOwnPropertyDescriptor", &function) == napi_ok
        && n4_intrinsic_keep(env, N4_APPLY, function, "apply")
        && napi_get_named_property(env, global, "Reflect", &reflect) == napi_ok
        && n4_intrinsic_keep(env, N4_REFLECT_SET, reflect, "set");
}

/* ---- Scopes ---- */

int32_t n4_scope_open(int32_t env) {
    if (n4_scope_count == n4_scope_capacity) {
        int32_t capacity = n4_scope_capacity == 0 ? 64 : n4_scope_capacity * 2;
        napi_handle_scope* scopes = realloc(n4_scopes, (size_t)capacity * sizeof *scopes);
        if (scopes == NULL) {
            return n4_scope_count;
        }
        n4_scopes = scopes;
        n4_scope_capacity = capacity;
    }
    if (napi_open_handle_scope(N4_ENV(env), &n4_scopes[n4_scope_count]) != napi_ok) {
        return n4_scope_count;
    }
    return n4_scope_count++;
}

int32_t n4_scope_level(void) {
    return n4_scope_count;
}

void n4_scope_close(int32_t env, int32_t level) {
    while (n4_scope_count > level) {
        napi_close_handle_scope(N4_ENV(env), n4_scopes[--n4_scope_count]);
    }
}

/* ---- Calls from JavaScript ---- */

void n4_call_limit(int32_t arguments) {
    n4_longest_call = arguments < 1 ? 1 : (uint32_t)arguments;
}

char* n4_abandon(napi_callback_info info, char* stack_pointer);
napi_value n4_call(napi_env env, napi_callback_info info);
napi_value n4_method_call(napi_env env, napi_callback_info info);

/* In assembly, because it may move the C stack pointer, which no C function survives. */
#define N4_DEFINE_ENTRY(name, call)                        \
    __asm__(".globaltype __stack_pointer, i32\n"           \
            ".functype n4_abandon (i32, i32) -> (i32)\n"   \
            ".functype " #call " (i32, i32) -> (i32)\n"    \
            ".section .text." #name ",\"\",@\n"            \
            ".globl " #name "\n"                           \
            ".type " #name ",@function\n"                  \
            #name ":\n"                                    \
            ".functype " #name " (i32, i32) -> (i32)\n"    \
            "local.get 1\n"                                \
            "global.get __stack_pointer\n"                 \
            "call n4_abandon\n"                            \
            "global.set __stack_pointer\n"                 \
            "local.get 0\n"                                \
            "local.get 1\n"                                \
            "call " #call "\n"                             \
            "end_function\n")

N4_DEFINE_ENTRY(n4_entry, n4_call);
N4_DEFINE_ENTRY(n4_method_entry, n4_method_call);

/* Gives up the calls that never returned, before one comes in. emnapi's callback info is the depth of its handle
 * scopes: a call whose info is not above that of an unfinished call and its scopes is not nested in it. Returns the
 * stack pointer to go on with. */
__attribute__((used)) char* n4_abandon(napi_callback_info info, char* stack_pointer) {
    int32_t nesting = n4_fast.nesting;
    while (nesting > 0) {
        struct n4_activation* last = &n4_activations[nesting - 1];
        int32_t scopes = nesting == n4_fast.nesting ? n4_scope_count : n4_activations[nesting].scopes;
        if (N4_HANDLE(info) > last->info + scopes - last->scopes) {
            break;
        }
        stack_pointer = last->stack_pointer;
        nesting--;
    }
    n4_give_up(nesting);
    n4_entry_stack_pointer = stack_pointer;
    return stack_pointer;
}

static struct n4_activation* n4_activation_begin(int32_t info) {
    struct n4_activation* activation = &n4_activations[n4_fast.nesting++];
    activation->number = ++n4_last_number;
    activation->info = info;
    activation->stack_pointer = n4_entry_stack_pointer;
    activation->scopes = n4_scope_count;
    activation->stack_top = n4_top;
    activation->try_top = n4_self->try_top;
    if (!N4_THREADS) {
        activation->nest = n4_nest_now();
    }
    activation->state = n4_enter_java();
    return activation;
}

static void n4_activation_end(int32_t env, struct n4_activation* activation) {
    if (n4_watch.views > 0) {
        n4_watch.end_call();
    }
    n4_leave_java(activation->state);
    n4_fast.nesting--;
    n4_scope_close(env, activation->scopes);
    if (!N4_THREADS && n4_fast.nesting == 0) {
        n4_loop_ask_for_threads();
    }
}

/* Closes the scopes that conversions left open for handles, and saves the result, which may live in one of them. */
static int32_t n4_carry_out(int32_t env, int32_t level, int32_t result) {
    int32_t reference = result == 0 ? 0 : n4_reference_create(env, result);
    n4_scope_close(env, level);
    if (reference == 0) {
        return 0;
    }
    result = n4_reference_value(env, reference);
    n4_reference_delete(env, reference);
    return result;
}

/* The first of values is for the function's `this`, whose handle is only made for functions that want it. */
static inline napi_value n4_call_java(napi_env env, napi_callback_info info, napi_value* values, bool wants_this) {
    napi_value* arguments = values + 1;
    size_t count = n4_longest_call;
    void* function;
    if (n4_fast.nesting == N4_MAX_NESTING) {
        napi_throw_range_error(env, "ERR_NESTED_CALLS", "calls between JavaScript and Java are nested too deeply");
        return NULL;
    }
    if (napi_get_cb_info(env, info, &count, arguments, wants_this ? values : NULL, &function) != napi_ok) {
        return NULL;
    }
    if (!N4_THREADS) {
        n4_run_queue_note_call();
    }
    struct n4_activation* activation = n4_activation_begin(N4_HANDLE(info));
    int32_t result = n4_addon_call(N4_HANDLE(env), arguments, (int32_t)count, (int32_t)(intptr_t)function);
    if (__builtin_expect(n4_scope_count > activation->scopes, 0)) {
        result = n4_carry_out(N4_HANDLE(env), activation->scopes, result);
    }
    n4_activation_end(N4_HANDLE(env), activation);
    return N4_VALUE(result);
}

__attribute__((used)) napi_value n4_call(napi_env env, napi_callback_info info) {
    napi_value values[n4_longest_call + 1];
    return n4_call_java(env, info, values, false);
}

__attribute__((used)) napi_value n4_method_call(napi_env env, napi_callback_info info) {
    napi_value values[n4_longest_call + 1];
    return n4_call_java(env, info, values, true);
}

/* Called by the assembly of n4_fast.h, around Java. */
__attribute__((used)) char* n4_fast_enter(napi_callback_info info, char* stack_pointer) {
    stack_pointer = n4_abandon(info, stack_pointer);
    n4_activation_begin(N4_HANDLE(info));
    return stack_pointer;
}

__attribute__((used)) void n4_fast_leave(void) {
    n4_activation_end(n4_fast.environment, &n4_activations[n4_fast.nesting - 1]);
}

__attribute__((used)) int32_t n4_fast_leave_handle(int32_t result) {
    struct n4_activation* activation = &n4_activations[n4_fast.nesting - 1];
    if (n4_scope_count > activation->scopes) {
        result = n4_carry_out(n4_fast.environment, activation->scopes, result);
    }
    n4_activation_end(n4_fast.environment, activation);
    return result;
}

/* The outermost scope of emnapi that a callback from the event loop has; emnapi opens it. */
#define N4_LOOP_INFO 1

/* What the event loop calls, in assembly for the reason of n4_entry: nothing is below it, so whatever was never finished
 * is given up. */
char* n4_abandon_all(char* stack_pointer);
void n4_loop_run(void* unused);

__asm__(".globaltype __stack_pointer, i32\n"
        ".functype n4_abandon_all (i32) -> (i32)\n"
        ".functype n4_loop_run (i32) -> ()\n"
        ".section .text.n4_loop_entry,\"\",@\n"
        ".globl n4_loop_entry\n"
        ".type n4_loop_entry,@function\n"
        "n4_loop_entry:\n"
        ".functype n4_loop_entry (i32) -> ()\n"
        "global.get __stack_pointer\n"
        "call n4_abandon_all\n"
        "global.set __stack_pointer\n"
        "local.get 0\n"
        "call n4_loop_run\n"
        "end_function\n");

__attribute__((used)) char* n4_abandon_all(char* stack_pointer) {
    if (n4_fast.nesting > 0) {
        stack_pointer = n4_activations[0].stack_pointer;
        n4_scope_close(n4_fast.environment, n4_activations[0].scopes);
        n4_give_up(0);
    }
    n4_entry_stack_pointer = stack_pointer;
    return stack_pointer;
}

int32_t n4_call_number(void) {
    return n4_fast.nesting == 0 ? 0 : n4_activations[n4_fast.nesting - 1].number;
}

int32_t n4_is_construct(int32_t env) {
    napi_callback_info info = (napi_callback_info)(intptr_t)n4_activations[n4_fast.nesting - 1].info;
    napi_value target = NULL;
    return napi_get_new_target(N4_ENV(env), info, &target) == napi_ok && target != NULL;
}

int32_t n4_call_live(int32_t number) {
    for (int32_t i = n4_fast.nesting; i > 0; i--) {
        if (n4_activations[i - 1].number == number) {
            return 1;
        }
    }
    return 0;
}

int32_t n4_call_arguments(int32_t env, void* array, void* values, int32_t count) {
    (void)array;
    size_t length = (size_t)count;
    napi_callback_info info = (napi_callback_info)(intptr_t)n4_activations[n4_fast.nesting - 1].info;
    return n4_checked(napi_get_cb_info(N4_ENV(env), info, &length, values, NULL, NULL));
}

void n4_call_from_loop(int32_t env, void (*java)(int32_t env)) {
    struct n4_activation* activation = n4_activation_begin(N4_LOOP_INFO);
    java(env);
    n4_activation_end(env, activation);
}

int32_t n4_create_function(int32_t env, int32_t function, int32_t parameters, int32_t name, int32_t wants_this) {
    /* emnapi names a function by compiling source text, which a content security policy forbids, and which costs a
     * frame a call; so it is made without a name and given one. */
    napi_callback entry = wants_this ? n4_method_entry : n4_entry;
    napi_value result;
    napi_value length;
    napi_status status =
            napi_create_function(N4_ENV(env), NULL, 0, entry, (void*)(intptr_t)function, &result);
    if (status == napi_ok) {
        status = napi_create_int32(N4_ENV(env), parameters, &length);
    }
    if (status == napi_ok) {
        napi_property_descriptor properties[] = {
            {"name", NULL, NULL, NULL, NULL, N4_VALUE(name), napi_configurable, NULL},
            {"length", NULL, NULL, NULL, NULL, length, napi_configurable, NULL},
        };
        status = napi_define_properties(N4_ENV(env), result, 2, properties);
    }
    return n4_result(status, result);
}

static void n4_run_exit_hooks(int32_t env) {
    (void)env;
    n4_exit_run();
}

/* The loader's, before it takes the environment away. */
__attribute__((export_name("n4_dispose"))) void n4_dispose(void) {
    napi_env env = N4_ENV(n4_environment_handle());
    napi_handle_scope scope;
    if (n4_self != NULL && napi_open_handle_scope(env, &scope) == napi_ok) {
        n4_call_from_loop(n4_environment_handle(), n4_run_exit_hooks);
        n4_exception_clear(env);
        napi_close_handle_scope(env, scope);
    }
    n4_loop_stop();
}

__attribute__((export_name("node_api_module_get_api_version_v1"))) int32_t node_api_module_get_api_version_v1(void) {
    return 8;
}

__attribute__((export_name("napi_register_wasm_v1"))) napi_value napi_register_wasm_v1(napi_env env, napi_value exports) {
    n4_js_thread = 1;
    n4_fast.environment = N4_HANDLE(env);
    n4_runtime_start();
    if (!n4_intrinsics_start(env)) {
        napi_throw_error(env, "ERR_NAPI4J_START", "the JavaScript library lacks what napi4j needs of it");
        return NULL;
    }
    struct n4_activation* activation = n4_activation_begin(N4_LOOP_INFO);
    int32_t result = n4_addon_register(N4_HANDLE(env), N4_HANDLE(exports));
    n4_activation_end(N4_HANDLE(env), activation);
    /* JavaScript has the thread between calls. */
    n4_enter_native();
    return N4_VALUE(result);
}

/* ---- Numbers and booleans ---- */

int64_t n4_get_int32(int32_t env, int32_t value) {
    int32_t result = 0;
    napi_status status = napi_get_value_int32(N4_ENV(env), N4_VALUE(value), &result);
    return ((int64_t)status << 32) | (uint32_t)result;
}

double n4_get_double(int32_t env, int32_t value) {
    double result;
    if (napi_get_value_double(N4_ENV(env), N4_VALUE(value), &result) == napi_ok) {
        n4_number_was_missing = 0;
        return result;
    }
    n4_number_was_missing = 1;
    return __builtin_nan("");
}

int32_t n4_number_missing(void) {
    return n4_number_was_missing;
}

int32_t n4_get_boolean(int32_t env, int32_t value) {
    bool result;
    return napi_get_value_bool(N4_ENV(env), N4_VALUE(value), &result) == napi_ok ? result : -1;
}

int32_t n4_create_int32(int32_t env, int32_t value) {
    napi_value result;
    return n4_result(napi_create_int32(N4_ENV(env), value, &result), result);
}

int32_t n4_create_double(int32_t env, double value) {
    napi_value result;
    return n4_result(napi_create_double(N4_ENV(env), value, &result), result);
}

int32_t n4_create_boolean(int32_t env, int32_t value) {
    napi_value result;
    return n4_result(napi_get_boolean(N4_ENV(env), value != 0, &result), result);
}

int32_t n4_create_null(int32_t env) {
    napi_value result;
    return n4_result(napi_get_null(N4_ENV(env), &result), result);
}

int32_t n4_create_undefined(int32_t env) {
    napi_value result;
    return n4_result(napi_get_undefined(N4_ENV(env), &result), result);
}

/* ---- Strings ---- */

int32_t n4_get_string(int32_t env, int32_t value, void* array, void* data, int32_t capacity) {
    (void)array;
    size_t length;
    napi_status status = napi_get_value_string_utf16(N4_ENV(env), N4_VALUE(value), data, (size_t)capacity, &length);
    return status == napi_ok ? (int32_t)length : -1;
}

int32_t n4_string_length(int32_t env, int32_t value) {
    size_t length;
    napi_status status = napi_get_value_string_utf16(N4_ENV(env), N4_VALUE(value), NULL, 0, &length);
    return status == napi_ok ? (int32_t)length : -1;
}

/* Whether emnapi's TextDecoder would change the string: it drops a leading byte order mark and replaces lone
 * surrogates. It is not used for up to 16 units. */
static bool n4_string_is_fragile(const char16_t* units, int32_t length) {
    if (length <= 16) {
        return false;
    }
    if (units[0] == 0xfeff) {
        return true;
    }
    for (int32_t i = 0; i < length; i++) {
        if ((units[i] & 0xf800) == 0xd800) {
            bool pair = units[i] < 0xdc00 && i + 1 < length && (units[i + 1] & 0xfc00) == 0xdc00;
            if (!pair) {
                return true;
            }
            i++;
        }
    }
    return false;
}

static napi_status n4_string_chunk(napi_env env, const char16_t* units, size_t length, napi_value* result) {
    napi_value function;
    napi_value arguments[2];
    napi_status status = n4_intrinsic_get(env, N4_FROM_CHAR_CODE, &function);
    if (status == napi_ok) {
        status = napi_get_undefined(env, &arguments[0]);
    }
    if (status == napi_ok) {
        status = emnapi_create_memory_view(
                env, emnapi_uint16_array, (void*)units, length * sizeof *units, NULL, NULL, &arguments[1]);
    }
    return status == napi_ok ? n4_intrinsic_call(env, N4_APPLY, function, 2, arguments, result) : status;
}

static napi_status n4_string_by_chunks(napi_env env, const char16_t* units, size_t length, napi_value* result) {
    napi_status status = napi_create_string_utf16(env, units, 0, result);
    for (size_t start = 0; start < length && status == napi_ok; start += N4_CHUNK_UNITS) {
        size_t rest = length - start;
        napi_value chunk;
        status = n4_string_chunk(env, units + start, rest < N4_CHUNK_UNITS ? rest : N4_CHUNK_UNITS, &chunk);
        if (status == napi_ok) {
            status = n4_intrinsic_call(env, N4_CONCAT, *result, 1, &chunk, result);
        }
    }
    return status;
}

int32_t n4_create_string(int32_t env, void* array, void* data, int32_t length) {
    (void)array;
    napi_value result;
    if (length > N4_MAX_STRING_UNITS) {
        napi_throw_range_error(N4_ENV(env), "ERR_STRING_TOO_LONG", "the string is longer than JavaScript allows");
        n4_last_status = napi_pending_exception;
        return 0;
    }
    napi_status status = n4_string_is_fragile(data, length)
        ? n4_string_by_chunks(N4_ENV(env), data, (size_t)length, &result)
        : napi_create_string_utf16(N4_ENV(env), data, (size_t)length, &result);
    return n4_result(status, result);
}

/* ---- What a value is ---- */

int32_t n4_type_of(int32_t env, int32_t value) {
    napi_valuetype type = napi_undefined;
    napi_typeof(N4_ENV(env), N4_VALUE(value), &type);
    return (int32_t)type;
}

void n4_exception_clear(napi_env env) {
    napi_value exception;
    napi_get_and_clear_last_exception(env, &exception);
}

int32_t n4_is_array(int32_t env, int32_t value) {
    napi_value undefined;
    napi_value argument = N4_VALUE(value);
    napi_value answer;
    bool result = false;
    napi_get_undefined(N4_ENV(env), &undefined);
    if (n4_intrinsic_call(N4_ENV(env), N4_IS_ARRAY, undefined, 1, &argument, &answer) == napi_ok) {
        napi_get_value_bool(N4_ENV(env), answer, &result);
    } else {
        n4_exception_clear(N4_ENV(env));
    }
    return result;
}

int32_t n4_to_text(int32_t env, int32_t value) {
    napi_value result;
    return n4_result(napi_coerce_to_string(N4_ENV(env), N4_VALUE(value), &result), result);
}

/* ---- Typed arrays ----
 * Not by napi_get_typedarray_info: emnapi's copies the whole buffer below a view, keeps the copy until the collector of
 * JavaScript comes by, and provokes an exception for every buffer that is not shared. */

static const struct {
    const char* name;
    int32_t length;
    int32_t element_size;
} n4_typed_arrays[] = {
    [napi_int8_array] = {"Int8Array", 9, 1},
    [napi_uint8_array] = {"Uint8Array", 10, 1},
    [napi_uint8_clamped_array] = {"Uint8ClampedArray", 17, 1},
    [napi_int16_array] = {"Int16Array", 10, 2},
    [napi_uint16_array] = {"Uint16Array", 11, 2},
    [napi_int32_array] = {"Int32Array", 10, 4},
    [napi_uint32_array] = {"Uint32Array", 11, 4},
    [napi_float32_array] = {"Float32Array", 12, 4},
    [napi_float64_array] = {"Float64Array", 12, 8},
    [napi_bigint64_array] = {"BigInt64Array", 13, 8},
    [napi_biguint64_array] = {"BigUint64Array", 14, 8},
    [napi_biguint64_array + 1] = {"Float16Array", 12, 2},
};

#define N4_TYPED_ARRAY_KINDS ((int32_t)(sizeof n4_typed_arrays / sizeof n4_typed_arrays[0]))

static bool n4_same_text(const char16_t* units, const char* text, int32_t length) {
    for (int32_t i = 0; i < length; i++) {
        if (units[i] != (char16_t)text[i]) {
            return false;
        }
    }
    return true;
}

int32_t n4_typed_array_kind(int32_t env, int32_t value) {
    napi_value tag;
    char16_t units[20];
    size_t length;
    if (n4_intrinsic_call(N4_ENV(env), N4_TYPED_ARRAY_TAG, N4_VALUE(value), 0, NULL, &tag) != napi_ok) {
        n4_exception_clear(N4_ENV(env));
        return -1;
    }
    if (napi_get_value_string_utf16(N4_ENV(env), tag, units, sizeof units / sizeof units[0], &length) != napi_ok) {
        return -1;
    }
    for (int32_t kind = 0; kind < N4_TYPED_ARRAY_KINDS; kind++) {
        if ((size_t)n4_typed_arrays[kind].length == length && n4_same_text(units, n4_typed_arrays[kind].name, (int32_t)length)) {
            return kind;
        }
    }
    return -1;
}

static bool n4_typed_array_detached(napi_env env, napi_value value) {
    napi_value buffer;
    bool detached = false;
    if (n4_intrinsic_call(env, N4_TYPED_ARRAY_BUFFER, value, 0, NULL, &buffer) != napi_ok
        || napi_is_detached_arraybuffer(env, buffer, &detached) != napi_ok) {
        n4_exception_clear(env);
    }
    return detached;
}

int32_t n4_typed_array_length(int32_t env, int32_t value) {
    napi_value length;
    double count = 0;
    if (n4_intrinsic_call(N4_ENV(env), N4_TYPED_ARRAY_LENGTH, N4_VALUE(value), 0, NULL, &length) != napi_ok) {
        n4_exception_clear(N4_ENV(env));
        return -1;
    }
    napi_get_value_double(N4_ENV(env), length, &count);
    if (count == 0 && n4_typed_array_detached(N4_ENV(env), N4_VALUE(value))) {
        return -2;
    }
    return count > INT32_MAX ? INT32_MAX : (int32_t)count;
}

int32_t n4_typed_array_read(int32_t env, int32_t value, int32_t kind, void* array, void* data, int32_t count) {
    (void)array;
    napi_value view;
    napi_value source = N4_VALUE(value);
    napi_value ignored;
    size_t bytes = (size_t)count * (size_t)n4_typed_arrays[kind].element_size;
    napi_status status = emnapi_create_memory_view(
            N4_ENV(env), (emnapi_memory_view_type)kind, data, bytes, NULL, NULL, &view);
    if (status == napi_ok) {
        status = n4_intrinsic_call(N4_ENV(env), N4_TYPED_ARRAY_SET, view, 1, &source, &ignored);
    }
    n4_last_status = status;
    return (int32_t)status;
}

int32_t n4_typed_array_create(int32_t env, int32_t kind, void* array, void* data, int32_t count) {
    (void)array;
    napi_value view;
    napi_value result = NULL;
    size_t bytes = (size_t)count * (size_t)n4_typed_arrays[kind].element_size;
    struct n4_excursion excursion = n4_leave();
    napi_status status = emnapi_create_memory_view(
            N4_ENV(env), (emnapi_memory_view_type)kind, data, bytes, NULL, NULL, &view);
    if (status == napi_ok) {
        status = n4_intrinsic_call(N4_ENV(env), N4_TYPED_ARRAY_SLICE, view, 0, NULL, &result);
    }
    n4_return(excursion);
    return n4_result(status, result);
}

/* ---- ArrayBuffer and DataView ---- */

/* The kinds after those of typed arrays; Java has the same numbers. */
#define N4_ARRAY_BUFFER 12

bool n4_intrinsic_ask(napi_env env, enum n4_intrinsic which, napi_value self, napi_value* result) {
    if (n4_intrinsic_call(env, which, self, 0, NULL, result) == napi_ok) {
        return true;
    }
    n4_exception_clear(env);
    return false;
}

napi_status n4_intrinsic_new(
        napi_env env, enum n4_intrinsic which, size_t count, const napi_value* arguments, napi_value* result) {
    napi_value constructor;
    napi_status status = n4_intrinsic_get(env, which, &constructor);
    return status == napi_ok ? napi_new_instance(env, constructor, count, arguments, result) : status;
}

static bool n4_is_detached(napi_env env, napi_value buffer) {
    bool detached = false;
    if (napi_is_detached_arraybuffer(env, buffer, &detached) != napi_ok) {
        n4_exception_clear(env);
    }
    return detached;
}

int32_t n4_bytes_of(int32_t env, int32_t value, int32_t kind) {
    napi_value range[3] = {N4_VALUE(value)};
    size_t count = 1;
    bool ours = kind == N4_ARRAY_BUFFER
        ? n4_intrinsic_ask(N4_ENV(env), N4_ARRAY_BUFFER_LENGTH, N4_VALUE(value), &range[1])
        : n4_intrinsic_ask(N4_ENV(env), N4_DATA_VIEW_BUFFER, N4_VALUE(value), &range[0]);
    if (!ours) {
        return 0;
    }
    if (n4_is_detached(N4_ENV(env), range[0])) {
        return -1;
    }
    if (kind != N4_ARRAY_BUFFER) {
        /* They throw where a buffer has shrunk below the view. */
        if (!n4_intrinsic_ask(N4_ENV(env), N4_DATA_VIEW_OFFSET, N4_VALUE(value), &range[1])
            || !n4_intrinsic_ask(N4_ENV(env), N4_DATA_VIEW_LENGTH, N4_VALUE(value), &range[2])) {
            return -1;
        }
        count = 3;
    }
    napi_value bytes;
    return n4_result(n4_intrinsic_new(N4_ENV(env), N4_NEW_BYTES, count, range, &bytes), bytes);
}

int32_t n4_wrap_bytes(int32_t env, int32_t bytes, int32_t kind) {
    napi_value buffer;
    napi_status status =
            n4_intrinsic_call(N4_ENV(env), N4_TYPED_ARRAY_BUFFER, N4_VALUE(bytes), 0, NULL, &buffer);
    if (status == napi_ok && kind != N4_ARRAY_BUFFER) {
        status = n4_intrinsic_new(N4_ENV(env), N4_NEW_DATA_VIEW, 1, &buffer, &buffer);
    }
    return n4_result(status, buffer);
}

int32_t n4_object_class(int32_t env, int32_t value) {
    static const enum n4_intrinsic questions[] = {
        N4_DATE_TIME,
        N4_MAP_SIZE,
        N4_SET_SIZE,
        N4_ARRAY_BUFFER_LENGTH,
        N4_DATA_VIEW_BUFFER,
    };
    napi_value answer;
    for (int32_t i = 0; i < (int32_t)(sizeof questions / sizeof questions[0]); i++) {
        if (n4_intrinsic_ask(N4_ENV(env), questions[i], N4_VALUE(value), &answer)) {
            return i + 1;
        }
    }
    return 0;
}

/* ---- Bigint ---- */

static int32_t n4_last_bigint_fit;

static void n4_bigint_note(napi_status status, bool lossless) {
    n4_last_bigint_fit = status != napi_ok ? 2 : lossless ? 0 : 1;
}

int32_t n4_bigint_fit(void) {
    return n4_last_bigint_fit;
}

int64_t n4_get_bigint_int64(int32_t env, int32_t value) {
    int64_t result = 0;
    bool lossless = false;
    n4_bigint_note(napi_get_value_bigint_int64(N4_ENV(env), N4_VALUE(value), &result, &lossless), lossless);
    return result;
}

int64_t n4_get_bigint_uint64(int32_t env, int32_t value) {
    uint64_t result = 0;
    bool lossless = false;
    n4_bigint_note(napi_get_value_bigint_uint64(N4_ENV(env), N4_VALUE(value), &result, &lossless), lossless);
    return (int64_t)result;
}

int32_t n4_bigint_word_count(int32_t env, int32_t value) {
    size_t count = 0;
    napi_status status = napi_get_value_bigint_words(N4_ENV(env), N4_VALUE(value), NULL, &count, NULL);
    return status == napi_ok ? (int32_t)count : -1;
}

int32_t n4_bigint_words(int32_t env, int32_t value, void* array, void* data, int32_t count) {
    (void)array;
    int negative = 0;
    size_t capacity = (size_t)count;
    napi_get_value_bigint_words(N4_ENV(env), N4_VALUE(value), &negative, &capacity, data);
    return negative;
}

int32_t n4_create_bigint_int64(int32_t env, int64_t value) {
    napi_value result;
    return n4_result(napi_create_bigint_int64(N4_ENV(env), value, &result), result);
}

int32_t n4_create_bigint_uint64(int32_t env, int64_t value) {
    napi_value result;
    return n4_result(napi_create_bigint_uint64(N4_ENV(env), (uint64_t)value, &result), result);
}

int32_t n4_create_bigint_words(int32_t env, int32_t negative, void* array, void* data, int32_t count) {
    (void)array;
    napi_value result;
    return n4_result(napi_create_bigint_words(N4_ENV(env), negative, (size_t)count, data, &result), result);
}

/* ---- Dates ---- */

double n4_get_date(int32_t env, int32_t value) {
    napi_value time;
    n4_number_was_missing = !n4_intrinsic_ask(N4_ENV(env), N4_DATE_TIME, N4_VALUE(value), &time);
    double millis = NAN;
    if (!n4_number_was_missing) {
        napi_get_value_double(N4_ENV(env), time, &millis);
    }
    return millis;
}

/* ---- Map and Set ---- */

#define N4_MAP 0

int32_t n4_collection_elements(int32_t env, int32_t value, int32_t kind) {
    napi_value undefined;
    napi_value iterator;
    napi_value result = NULL;
    enum n4_intrinsic iterate = kind == N4_MAP ? N4_MAP_ENTRIES : N4_SET_VALUES;
    if (!n4_intrinsic_ask(N4_ENV(env), iterate, N4_VALUE(value), &iterator)) {
        return 0;
    }
    napi_status status = napi_get_undefined(N4_ENV(env), &undefined);
    if (status == napi_ok) {
        /* Array.from looks its iterator's methods up, where somebody may have put others. */
        struct n4_excursion excursion = n4_leave();
        status = n4_intrinsic_call(N4_ENV(env), N4_ARRAY_FROM, undefined, 1, &iterator, &result);
        n4_return(excursion);
    }
    if (status != napi_ok) {
        n4_exception_clear(N4_ENV(env));
    }
    return n4_result(status, result);
}

int32_t n4_create_collection(int32_t env, int32_t kind, int32_t elements) {
    napi_value argument = N4_VALUE(elements);
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status =
            n4_intrinsic_new(N4_ENV(env), kind == N4_MAP ? N4_NEW_MAP : N4_NEW_SET, 1, &argument, &result);
    n4_return(excursion);
    return n4_result(status, result);
}

/* ---- Arrays and objects ---- */

int64_t n4_array_length(int32_t env, int32_t value) {
    uint32_t length;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_array_length(N4_ENV(env), N4_VALUE(value), &length);
    n4_return(excursion);
    if (status == napi_ok) {
        return length;
    }
    n4_last_status = status;
    return status == napi_pending_exception ? -2 : -1;
}

int32_t n4_create_array(int32_t env, int32_t length) {
    napi_value result;
    return n4_result(napi_create_array_with_length(N4_ENV(env), (size_t)length, &result), result);
}

int32_t n4_get_element(int32_t env, int32_t array, int32_t index) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_element(N4_ENV(env), N4_VALUE(array), (uint32_t)index, &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_set_element(int32_t env, int32_t array, int32_t index, int32_t value) {
    n4_last_status = napi_set_element(N4_ENV(env), N4_VALUE(array), (uint32_t)index, N4_VALUE(value));
    return (int32_t)n4_last_status;
}

int32_t n4_create_object(int32_t env) {
    napi_value result;
    return n4_result(napi_create_object(N4_ENV(env), &result), result);
}

int32_t n4_get_named(int32_t env, int32_t object, void* name) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_named_property(N4_ENV(env), N4_VALUE(object), name, &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_set_named(int32_t env, int32_t object, void* name, int32_t value) {
    n4_last_status = napi_set_named_property(N4_ENV(env), N4_VALUE(object), name, N4_VALUE(value));
    return (int32_t)n4_last_status;
}

int32_t n4_get_property(int32_t env, int32_t object, int32_t key) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_property(N4_ENV(env), N4_VALUE(object), N4_VALUE(key), &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_define_property(int32_t env, int32_t object, int32_t key, int32_t value, int32_t enumerable) {
    napi_property_descriptor property = {
        NULL,
        N4_VALUE(key),
        NULL,
        NULL,
        NULL,
        N4_VALUE(value),
        napi_writable | napi_configurable | (enumerable ? napi_enumerable : 0),
        NULL,
    };
    struct n4_excursion excursion = n4_leave();
    n4_last_status = napi_define_properties(N4_ENV(env), N4_VALUE(object), 1, &property);
    n4_return(excursion);
    return (int32_t)n4_last_status;
}

int32_t n4_own_keys(int32_t env, int32_t object) {
    napi_value result = NULL;
    struct n4_excursion excursion = n4_leave();
    napi_status status = napi_get_all_property_names(
            N4_ENV(env),
            N4_VALUE(object),
            napi_key_own_only,
            napi_key_enumerable | napi_key_skip_symbols,
            napi_key_numbers_to_strings,
            &result);
    n4_return(excursion);
    return n4_result(status, result);
}

int32_t n4_global(int32_t env) {
    napi_value result;
    return n4_result(napi_get_global(N4_ENV(env), &result), result);
}

int32_t n4_call_function(int32_t env, int32_t function, int32_t count, void* array, void* arguments) {
    (void)array;
    napi_value undefined;
    napi_value result = NULL;
    napi_status status = napi_get_undefined(N4_ENV(env), &undefined);
    if (status == napi_ok) {
        struct n4_excursion excursion = n4_leave();
        status = napi_call_function(N4_ENV(env), undefined, N4_VALUE(function), (size_t)count, arguments, &result);
        n4_return(excursion);
    }
    return n4_result(status, result);
}

/* ---- Exceptions ---- */

int32_t n4_create_error(int32_t env, int32_t kind, int32_t code, int32_t message) {
    napi_value result;
    napi_status status;
    switch (kind) {
        case 1:
            status = napi_create_type_error(N4_ENV(env), N4_VALUE(code), N4_VALUE(message), &result);
            break;
        case 2:
            status = napi_create_range_error(N4_ENV(env), N4_VALUE(code), N4_VALUE(message), &result);
            break;
        case 3:
            status = node_api_create_syntax_error(N4_ENV(env), N4_VALUE(code), N4_VALUE(message), &result);
            break;
        default:
            status = napi_create_error(N4_ENV(env), N4_VALUE(code), N4_VALUE(message), &result);
    }
    return n4_result(status, result);
}

void n4_throw_error(int32_t env, int32_t error) {
    napi_throw(N4_ENV(env), N4_VALUE(error));
}

void n4_throw_static(int32_t env, int32_t out_of_memory) {
    n4_exception_clear(N4_ENV(env));
    if (out_of_memory) {
        napi_throw_error(N4_ENV(env), "ERR_JAVA_EXCEPTION", "java.lang.OutOfMemoryError");
    } else {
        napi_throw_error(N4_ENV(env), "ERR_JAVA_EXCEPTION", "a Java exception that could not be described");
    }
}

int32_t n4_take_exception(int32_t env) {
    napi_value result;
    return n4_result(napi_get_and_clear_last_exception(N4_ENV(env), &result), result);
}

/* ---- References ----
 * Version 8 of Node-API refers to objects, functions and symbols only; other values are kept in an array of one, and
 * the reference is then negative. */

int32_t n4_reference_create(int32_t env, int32_t value) {
    napi_ref reference;
    napi_status status = napi_create_reference(N4_ENV(env), N4_VALUE(value), 1, &reference);
    if (status == napi_ok) {
        return N4_HANDLE(reference);
    }
    napi_value box;
    status = napi_create_array_with_length(N4_ENV(env), 1, &box);
    if (status == napi_ok) {
        status = napi_set_element(N4_ENV(env), box, 0, N4_VALUE(value));
    }
    if (status == napi_ok) {
        status = napi_create_reference(N4_ENV(env), box, 1, &reference);
    }
    return status == napi_ok ? -N4_HANDLE(reference) : n4_result(status, NULL);
}

int32_t n4_reference_value(int32_t env, int32_t reference) {
    napi_value value;
    napi_ref address = (napi_ref)(intptr_t)(reference < 0 ? -reference : reference);
    napi_status status = napi_get_reference_value(N4_ENV(env), address, &value);
    if (status == napi_ok && reference < 0) {
        status = napi_get_element(N4_ENV(env), value, 0, &value);
    }
    return n4_result(status, value);
}

void n4_reference_delete(int32_t env, int32_t reference) {
    napi_delete_reference(N4_ENV(env), (napi_ref)(intptr_t)(reference < 0 ? -reference : reference));
}

/* ---- Promises ---- */

int64_t n4_promise_create(int32_t env) {
    napi_deferred deferred;
    napi_value promise;
    napi_status status = napi_create_promise(N4_ENV(env), &deferred, &promise);
    if (status != napi_ok) {
        n4_last_status = status;
        return 0;
    }
    return ((int64_t)N4_HANDLE(deferred) << 32) | (uint32_t)N4_HANDLE(promise);
}

int32_t n4_promise_settle(int32_t env, int32_t deferred, int32_t value, int32_t rejected) {
    struct n4_excursion excursion = n4_leave();
    n4_last_status = rejected
        ? napi_reject_deferred(N4_ENV(env), (napi_deferred)(intptr_t)deferred, N4_VALUE(value))
        : napi_resolve_deferred(N4_ENV(env), (napi_deferred)(intptr_t)deferred, N4_VALUE(value));
    n4_return(excursion);
    return (int32_t)n4_last_status;
}
