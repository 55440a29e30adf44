/*
 * A Node-API addon written by hand: it shows the loaders what a module does, without a compiler in between.
 * Exports: add, call, fail, join, later, fromThread, constructed, grow, trap, leave, environment, never, trapThread,
 * joinTrap, stay, nested, gather.
 * Says goodbye on standard output when its environment ends.
 */
#include <node_api.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CHECK(call)                                                                          \
  do {                                                                                       \
    if ((call) != napi_ok) {                                                                 \
      bool pending = false;                                                                  \
      napi_is_exception_pending(env, &pending);                                              \
      if (!pending) napi_throw_error(env, "FIXTURE", #call);                                 \
      return NULL;                                                                           \
    }                                                                                        \
  } while (0)

static atomic_int constructor_runs;

__attribute__((constructor)) static void count_constructor(void) { constructor_runs++; }

static napi_value number(napi_env env, double value) {
  napi_value result;
  CHECK(napi_create_double(env, value, &result));
  return result;
}

static napi_value add(napi_env env, napi_callback_info info) {
  napi_value argv[2];
  size_t argc = 2;
  double a, b;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_double(env, argv[0], &a));
  CHECK(napi_get_value_double(env, argv[1], &b));
  return number(env, a + b);
}

/* call(f, x): f(x) */
static napi_value call(napi_env env, napi_callback_info info) {
  napi_value argv[2], undefined, result;
  size_t argc = 2;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_undefined(env, &undefined));
  CHECK(napi_call_function(env, undefined, argv[0], 1, &argv[1], &result));
  return result;
}

static napi_value fail(napi_env env, napi_callback_info info) {
  (void)info;
  napi_throw_range_error(env, "FIXTURE_FAILED", "as asked");
  return NULL;
}

static void* square(void* argument) {
  int64_t* value = argument;
  *value *= *value;
  return NULL;
}

/* join(x): x squared on another thread, waiting for it */
static napi_value join(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  size_t argc = 1;
  int64_t value;
  pthread_t thread;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_int64(env, argv[0], &value));
  int failed = pthread_create(&thread, NULL, square, &value);
  if (failed) {
    napi_throw_error(env, "FIXTURE", strerror(failed));
    return NULL;
  }
  pthread_join(thread, NULL);
  return number(env, (double)value);
}

/* later(x): a promise of x squared, by way of emnapi's pool */
typedef struct {
  napi_async_work work;
  napi_deferred deferred;
  int64_t value;
} later_work;

static void later_execute(napi_env env, void* data) {
  (void)env;
  square(&((later_work*)data)->value);
}

static void later_complete(napi_env env, napi_status status, void* data) {
  later_work* later = data;
  (void)status;
  napi_resolve_deferred(env, later->deferred, number(env, (double)later->value));
  napi_delete_async_work(env, later->work);
  free(later);
}

static napi_value later(napi_env env, napi_callback_info info) {
  napi_value argv[1], name, promise;
  size_t argc = 1;
  later_work* later = malloc(sizeof *later);
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_int64(env, argv[0], &later->value));
  CHECK(napi_create_promise(env, &later->deferred, &promise));
  CHECK(napi_create_string_utf8(env, "later", NAPI_AUTO_LENGTH, &name));
  CHECK(napi_create_async_work(env, NULL, name, later_execute, later_complete, later, &later->work));
  CHECK(napi_queue_async_work(env, later->work));
  return promise;
}

/* fromThread(f, n): a thread of its own calls f(0) ... f(n - 1) through a threadsafe function */
typedef struct {
  napi_threadsafe_function function;
  int32_t count;
} caller;

static void from_thread_call(napi_env env, napi_value function, void* context, void* data) {
  napi_value undefined, argument;
  (void)context;
  if (env == NULL) return;
  napi_get_undefined(env, &undefined);
  argument = number(env, (double)(intptr_t)data);
  napi_call_function(env, undefined, function, 1, &argument, NULL);
}

static void* from_thread_run(void* argument) {
  caller* self = argument;
  for (int32_t i = 0; i < self->count; i++) {
    napi_call_threadsafe_function(self->function, (void*)(intptr_t)i, napi_tsfn_blocking);
  }
  napi_release_threadsafe_function(self->function, napi_tsfn_release);
  free(self);
  return NULL;
}

static napi_value from_thread(napi_env env, napi_callback_info info) {
  napi_value argv[2], name;
  size_t argc = 2;
  pthread_t thread;
  caller* self = malloc(sizeof *self);
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_int32(env, argv[1], &self->count));
  CHECK(napi_create_string_utf8(env, "fromThread", NAPI_AUTO_LENGTH, &name));
  CHECK(napi_create_threadsafe_function(env, argv[0], NULL, name, 0, 1, NULL, NULL, NULL, from_thread_call,
                                        &self->function));
  int failed = pthread_create(&thread, NULL, from_thread_run, self);
  if (failed) {
    napi_throw_error(env, "FIXTURE", strerror(failed));
    return NULL;
  }
  pthread_detach(thread);
  return NULL;
}

static void say_goodbye(void* data) {
  (void)data;
  static const char text[] = "fixture: cleaned up\n";
  write(STDOUT_FILENO, text, sizeof text - 1);
}

static napi_value constructed(napi_env env, napi_callback_info info) {
  (void)info;
  return number(env, constructor_runs);
}

/* grow(bytes): the address of a block of that size, written and freed again */
static napi_value grow(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  size_t argc = 1;
  double size;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_double(env, argv[0], &size));
  char* volatile block = malloc((size_t)size);
  if (block == NULL) return number(env, 0);
  memset(block, 42, (size_t)size);
  double address = (double)(uintptr_t)block;
  free(block);
  return number(env, address);
}

static napi_value trap(napi_env env, napi_callback_info info) {
  (void)env;
  (void)info;
  __builtin_trap();
}

static napi_value leave(napi_env env, napi_callback_info info) {
  (void)env;
  (void)info;
  _Exit(7);
}

static napi_value environment(napi_env env, napi_callback_info info) {
  (void)info;
  const char* value = getenv("NAPI4J_FIXTURE");
  napi_value result;
  CHECK(napi_create_string_utf8(env, value ? value : "", NAPI_AUTO_LENGTH, &result));
  return result;
}

/* never(): a promise that nothing settles */
static napi_value never(napi_env env, napi_callback_info info) {
  napi_deferred deferred;
  napi_value promise;
  (void)info;
  CHECK(napi_create_promise(env, &deferred, &promise));
  return promise;
}

static void* die(void* unused) {
  (void)unused;
  __builtin_trap();
}

static void* sleep_forever(void* unused) {
  static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
  static pthread_cond_t never_signalled = PTHREAD_COND_INITIALIZER;
  pthread_mutex_lock(&mutex);
  for (;;) pthread_cond_wait(&never_signalled, &mutex);
  return unused;
}

static napi_value start(napi_env env, void* (*body)(void*), bool join) {
  pthread_t thread;
  int failed = pthread_create(&thread, NULL, body, NULL);
  if (failed) napi_throw_error(env, "FIXTURE", strerror(failed));
  else if (join) pthread_join(thread, NULL);
  else pthread_detach(thread);
  return NULL;
}

/* trapThread(): a thread traps; joinTrap(): and the caller waits for it; stay(): a thread sleeps for ever */
static napi_value trap_thread(napi_env env, napi_callback_info info) {
  (void)info;
  return start(env, die, false);
}

static napi_value join_trap(napi_env env, napi_callback_info info) {
  (void)info;
  return start(env, die, true);
}

static napi_value stay(napi_env env, napi_callback_info info) {
  (void)info;
  return start(env, sleep_forever, false);
}

/* nested(n): a thread starts a thread that starts ... n threads deep, each waiting for its own; the sum of their depths */
static void* nested_run(void* argument) {
  intptr_t depth = (intptr_t)argument;
  void* below = NULL;
  pthread_t thread;
  if (depth > 1) {
    if (pthread_create(&thread, NULL, nested_run, (void*)(depth - 1))) return (void*)-1;
    pthread_join(thread, &below);
  }
  return (intptr_t)below < 0 ? below : (void*)((intptr_t)below + depth);
}

static napi_value nested(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  size_t argc = 1;
  int32_t depth;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_int32(env, argv[0], &depth));
  return number(env, (double)(intptr_t)nested_run((void*)(intptr_t)(depth + 1)) - (depth + 1));
}

/* gather(n): a thread starts up to n threads that wait for each other; how many it could, while the caller waits */
static struct {
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  bool open;
} gate = {PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false};

static void* wait_at_gate(void* unused) {
  pthread_mutex_lock(&gate.mutex);
  while (!gate.open) pthread_cond_wait(&gate.changed, &gate.mutex);
  pthread_mutex_unlock(&gate.mutex);
  return unused;
}

static void* gather_run(void* argument) {
  intptr_t wanted = (intptr_t)argument;
  intptr_t count = 0;
  pthread_t* threads = calloc((size_t)wanted, sizeof *threads);
  gate.open = false;
  while (count < wanted && pthread_create(&threads[count], NULL, wait_at_gate, NULL) == 0) count++;
  pthread_mutex_lock(&gate.mutex);
  gate.open = true;
  pthread_cond_broadcast(&gate.changed);
  pthread_mutex_unlock(&gate.mutex);
  for (intptr_t i = 0; i < count; i++) pthread_join(threads[i], NULL);
  free(threads);
  return (void*)count;
}

static napi_value gather(napi_env env, napi_callback_info info) {
  napi_value argv[1];
  size_t argc = 1;
  int32_t wanted;
  void* count = NULL;
  pthread_t thread;
  CHECK(napi_get_cb_info(env, info, &argc, argv, NULL, NULL));
  CHECK(napi_get_value_int32(env, argv[0], &wanted));
  if (pthread_create(&thread, NULL, gather_run, (void*)(intptr_t)wanted) == 0) pthread_join(thread, &count);
  return number(env, (double)(intptr_t)count);
}

NAPI_MODULE_INIT() {
  static const struct {
    const char* name;
    napi_callback function;
  } functions[] = {
      {"add", add},           {"call", call},         {"fail", fail},
      {"join", join},         {"later", later},       {"fromThread", from_thread},
      {"grow", grow},         {"trap", trap},         {"constructed", constructed},
      {"leave", leave},       {"environment", environment},
      {"never", never},       {"trapThread", trap_thread}, {"joinTrap", join_trap},
      {"stay", stay},         {"nested", nested},     {"gather", gather},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    napi_value function;
    CHECK(napi_create_function(env, functions[i].name, NAPI_AUTO_LENGTH, functions[i].function, NULL, &function));
    CHECK(napi_set_named_property(env, exports, functions[i].name, function));
  }
  CHECK(napi_add_env_cleanup_hook(env, say_goodbye, NULL));
  return exports;
}
