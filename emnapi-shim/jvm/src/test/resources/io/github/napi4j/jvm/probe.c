/*
 * A Node-API addon without a C library, for Napi4jHostIT: it needs clang alone. Threads share the C stack, so what they
 * run keeps everything in registers.
 */
typedef int i32;
typedef unsigned int u32;
typedef long long i64;

#define NAPI(name) __attribute__((import_module("napi"), import_name(#name))) i32 name
#define EXPORT(name) __attribute__((export_name(#name))) name

NAPI(napi_get_cb_info)(i32 env, i32 info, u32* argc, i32* argv, i32* self, void* data);
NAPI(napi_create_function)(i32 env, const char* name, u32 length, void* callback, void* data, i32* result);
NAPI(napi_set_named_property)(i32 env, i32 object, const char* name, i32 value);
NAPI(napi_get_undefined)(i32 env, i32* result);
NAPI(napi_call_function)(i32 env, i32 self, i32 function, u32 argc, const i32* argv, i32* result);
NAPI(napi_get_and_clear_last_exception)(i32 env, i32* result);
NAPI(napi_throw_error)(i32 env, const char* code, const char* message);
NAPI(napi_create_promise)(i32 env, void** deferred, i32* promise);
NAPI(napi_resolve_deferred)(i32 env, void* deferred, i32 value);
NAPI(napi_get_value_bigint_int64)(i32 env, i32 value, i64* result, i32* lossless);
NAPI(napi_create_bigint_int64)(i32 env, i64 value, i32* result);
NAPI(napi_get_value_int32)(i32 env, i32 value, i32* result);
NAPI(napi_create_int32)(i32 env, i32 value, i32* result);
NAPI(napi_create_reference)(i32 env, i32 value, u32 count, void** result);
NAPI(napi_get_reference_value)(i32 env, void* reference, i32* result);
NAPI(napi_create_object)(i32 env, i32* result);
NAPI(napi_open_handle_scope)(i32 env, i32* result);
NAPI(napi_close_handle_scope)(i32 env, i32 scope);
NAPI(napi_add_env_cleanup_hook)(i32 env, void* hook, void* data);

__attribute__((import_module("env"), import_name("_emnapi_async_send_js"))) void send_js(i32 type, void* callback, void* data);
__attribute__((import_module("wasi"), import_name("thread-spawn"))) i32 thread_spawn(void* argument);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit"))) void proc_exit(i32 code);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_write"))) i32 fd_write(
    i32 fd, const void* vectors, u32 count, u32* written);

/* A heap that only grows */

extern char __heap_base;
static u32 top;

void* EXPORT(malloc)(u32 size) {
  if (top == 0) top = (u32)&__heap_base;
  u32 at = (top + 15) & ~15u;
  top = at + size;
  while (top > (u32)__builtin_wasm_memory_size(0) << 16) {
    if (__builtin_wasm_memory_grow(0, 1) == (u32)-1) return 0;
  }
  return (void*)at;
}
void EXPORT(free)(void* at) { (void)at; }

static i32 initialized;
void EXPORT(_initialize)(void) { initialized++; }

static i32 arguments(i32 env, i32 info, i32* argv) {
  u32 argc = 4;
  napi_get_cb_info(env, info, &argc, argv, 0, 0);
  return (i32)argc;
}

static i32 undefined(i32 env) {
  i32 value;
  napi_get_undefined(env, &value);
  return value;
}

/* echo(x): x */
static i32 echo(i32 env, i32 info) {
  i32 argv[4];
  arguments(env, info, argv);
  return argv[0];
}

/* call(f, ...): f(...); what f throws goes on */
static i32 call(i32 env, i32 info) {
  i32 argv[4], result = 0;
  i32 argc = arguments(env, info, argv);
  napi_call_function(env, undefined(env), argv[0], argc - 1, argv + 1, &result);
  return result;
}

/* caught(f): what f throws */
static i32 caught(i32 env, i32 info) {
  i32 argv[4], result = 0;
  arguments(env, info, argv);
  napi_call_function(env, undefined(env), argv[0], 0, 0, &result);
  napi_get_and_clear_last_exception(env, &result);
  return result;
}

static i32 fail(i32 env, i32 info) {
  (void)info;
  napi_throw_error(env, "PROBE_FAILED", "as asked");
  return 0;
}

/* resolved(x): a promise of x */
static i32 resolved(i32 env, i32 info) {
  i32 argv[4], promise;
  void* deferred;
  arguments(env, info, argv);
  napi_create_promise(env, &deferred, &promise);
  napi_resolve_deferred(env, deferred, argv[0]);
  return promise;
}

/* next(x): x + 1, a BigInt */
static i32 next(i32 env, i32 info) {
  i32 argv[4], lossless, result = 0;
  i64 value = 0;
  arguments(env, info, argv);
  napi_get_value_bigint_int64(env, argv[0], &value, &lossless);
  napi_create_bigint_int64(env, value + 1, &result);
  return result;
}

static i32 number(i32 env, i32 value) {
  i32 result;
  napi_create_int32(env, value, &result);
  return result;
}

static i32 initializations(i32 env, i32 info) {
  (void)info;
  return number(env, initialized);
}

static i32 trap(i32 env, i32 info) {
  (void)env, (void)info;
  __builtin_trap();
}

static i32 leave(i32 env, i32 info) {
  (void)env, (void)info;
  proc_exit(3);
  return 0;
}

static i32 recurse(i32 env, i32 info) { return recurse(env, info) + *(volatile i32*)&initialized; }

/* grow(pages): memory grown by as much, and still readable; its size before */
static i32 grow(i32 env, i32 info) {
  i32 argv[4], pages;
  arguments(env, info, argv);
  napi_get_value_int32(env, argv[0], &pages);
  i32 before = (i32)__builtin_wasm_memory_grow(0, pages);
  if (before > 0 && pages > 0) ((volatile char*)0)[((u32)before << 16) + 1] = 42;
  return number(env, before);
}

/* wake(f, n): n threads ask the event loop to call f */
static void* listener;
static i32 listener_env;
static i32 woken;

static void on_wake(void* data) {
  i32 scope, function, argument, result;
  napi_open_handle_scope(listener_env, &scope);
  napi_get_reference_value(listener_env, listener, &function);
  argument = number(listener_env, (i32)data);
  napi_call_function(listener_env, undefined(listener_env), function, 1, &argument, &result);
  napi_close_handle_scope(listener_env, scope);
}

static i32 wake(i32 env, i32 info) {
  i32 argv[4], count;
  arguments(env, info, argv);
  napi_get_value_int32(env, argv[1], &count);
  napi_create_reference(env, argv[0], 1, &listener);
  listener_env = env;
  for (i32 i = 1; i <= count; i++) thread_spawn((void*)i);
  /* Waits for the threads as a join does; the calls come later, from the event loop. */
  for (i32 seen; (seen = __atomic_load_n(&woken, __ATOMIC_SEQ_CST)) < count;) {
    __builtin_wasm_memory_atomic_wait32(&woken, seen, -1);
  }
  return number(env, count);
}

/* stray(): a thread that calls Node-API */
static i32 stray(i32 env, i32 info) {
  (void)info;
  return number(env, thread_spawn((void*)-1) > 0);
}

static i32 spin(i32 env, i32 info) {
  (void)info;
  return number(env, thread_spawn((void*)-2) > 0);
}

/* forever(): does not return */
static i32 forever(i32 env, i32 info) {
  (void)info;
  while (*(volatile i32*)&initialized) {
  }
  return env;
}

void EXPORT(wasi_thread_start)(i32 tid, void* argument) {
  (void)tid;
  if (argument == (void*)-1) {
    napi_create_object(listener_env, (i32*)64);
  } else if (argument == (void*)-2) {
    while (*(volatile i32*)&initialized) {
    }
  } else {
    send_js(0, on_wake, argument);
    __atomic_fetch_add(&woken, 1, __ATOMIC_SEQ_CST);
    __builtin_wasm_memory_atomic_notify(&woken, -1);
  }
}

static void goodbye(void* data) {
  static const char text[] = "goodbye\n";
  static struct {
    const char* at;
    u32 length;
  } vector = {text, sizeof text - 1};
  static u32 written;
  (void)data;
  fd_write(1, &vector, 1, &written);
}

static void add(i32 env, i32 exports, const char* name, i32 (*callback)(i32, i32)) {
  i32 function;
  napi_create_function(env, name, -1u, callback, 0, &function);
  napi_set_named_property(env, exports, name, function);
}

i32 EXPORT(napi_register_wasm_v1)(i32 env, i32 exports) {
  add(env, exports, "echo", echo);
  add(env, exports, "call", call);
  add(env, exports, "caught", caught);
  add(env, exports, "fail", fail);
  add(env, exports, "resolved", resolved);
  add(env, exports, "next", next);
  add(env, exports, "initializations", initializations);
  add(env, exports, "trap", trap);
  add(env, exports, "leave", leave);
  add(env, exports, "recurse", recurse);
  add(env, exports, "grow", grow);
  add(env, exports, "wake", wake);
  add(env, exports, "stray", stray);
  add(env, exports, "spin", spin);
  add(env, exports, "forever", forever);
  napi_add_env_cleanup_hook(env, goodbye, 0);
  return exports;
}
