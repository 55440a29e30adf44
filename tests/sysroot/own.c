/* What our own sysroot promises beyond threads.c: n4_futex.h, and the parts of pthreads that a WASI SDK
 * may lack. Prints one line a case and exits with the number of cases that failed. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>
#include <time.h>

#include "n4_futex.h"
#include "n4_lock.h"

static atomic_int failures;

static void fail(int line, const char *what) {
  fprintf(stderr, "own.c:%d: %s (errno %d)\n", line, what, errno);
  atomic_fetch_add(&failures, 1);
}

#define CHECK(condition) ((condition) ? (void)0 : fail(__LINE__, #condition))

static int64_t now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void run(void *(*body)(void *), void *argument, void *expected) {
  pthread_t thread;
  void *result = NULL;
  CHECK(pthread_create(&thread, NULL, body, argument) == 0);
  CHECK(pthread_join(thread, &result) == 0);
  CHECK(result == expected);
}

/* --- leaving a thread from its depth ----------------------------------------------------------------- */

static pthread_key_t key;
static atomic_int cleanups, destructors;

static void count_cleanup(void *by) {
  atomic_fetch_add(&cleanups, (int)(intptr_t)by);
}

static void count_destructor(void *value) {
  (void)value;
  atomic_fetch_add(&destructors, 1);
}

static void descend(int depth, void *result) {
  pthread_cleanup_push(count_cleanup, (void *)1);
  if (depth == 0) pthread_exit(result);
  descend(depth - 1, result);
  pthread_cleanup_pop(0);
}

static void *exit_early(void *argument) {
  pthread_setspecific(key, argument);
  descend(9, argument);
  return NULL;
}

static int exit_c11(void *argument) {
  (void)argument;
  thrd_exit(7);
}

static void test_exit(void) {
  pthread_key_create(&key, count_destructor);
  run(exit_early, (void *)5, (void *)5);
  CHECK(cleanups == 10);
  CHECK(destructors == 1);
  thrd_t thread;
  int result = 0;
  CHECK(thrd_create(&thread, exit_c11, NULL) == thrd_success);
  CHECK(thrd_join(thread, &result) == thrd_success);
  CHECK(result == 7);
}

/* --- a mutex whose owner is gone --------------------------------------------------------------------- */

static pthread_mutex_t robust;

static void *abandon(void *argument) {
  CHECK(pthread_mutex_lock(&robust) == 0);
  return argument;
}

static void test_robust(void) {
  pthread_mutexattr_t attr;
  pthread_mutexattr_init(&attr);
  CHECK(pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST) == 0);
  CHECK(pthread_mutex_init(&robust, &attr) == 0);
  run(abandon, NULL, NULL);
  CHECK(pthread_mutex_lock(&robust) == EOWNERDEAD);
  CHECK(pthread_mutex_consistent(&robust) == 0);
  CHECK(pthread_mutex_unlock(&robust) == 0);
  CHECK(pthread_mutex_lock(&robust) == 0);
  CHECK(pthread_mutex_unlock(&robust) == 0);
}

/* --- stacks ------------------------------------------------------------------------------------------ */

static size_t check_stack(void) {
  pthread_attr_t attr;
  void *low;
  size_t size;
  char here;
  CHECK(pthread_getattr_np(pthread_self(), &attr) == 0);
  CHECK(pthread_attr_getstack(&attr, &low, &size) == 0);
  CHECK((uintptr_t)&here > (uintptr_t)low && (uintptr_t)&here < (uintptr_t)low + size);
  return size;
}

static void *stack_size(void *argument) {
  (void)argument;
  return (void *)check_stack();
}

static void test_stack(void) {
  size_t first = check_stack();
  run(stack_size, NULL, (void *)first);
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, 65536);
  pthread_t thread;
  void *size;
  CHECK(pthread_create(&thread, &attr, stack_size, NULL) == 0);
  CHECK(pthread_join(thread, &size) == 0);
  CHECK(size == (void *)65536);

  static _Alignas(16) char own[65536];
  CHECK(pthread_attr_setstack(&attr, own, sizeof own) == 0);
  CHECK(pthread_create(&thread, &attr, stack_size, NULL) == 0);
  CHECK(pthread_join(thread, &size) == 0);
  CHECK(size == (void *)sizeof own);

  /* No memory for the stack (the host allows 1 GiB): an error, not a trap, and creating works afterwards. */
  void *volatile hog = malloc(0x30000000);
  CHECK(hog != NULL);
  pthread_attr_init(&attr);
  pthread_attr_setstacksize(&attr, 0x20000000);
  CHECK(pthread_create(&thread, &attr, stack_size, NULL) == EAGAIN);
  free(hog);
  run(stack_size, NULL, (void *)first);
}

/* --- C11 threads ------------------------------------------------------------------------------------- */

static mtx_t c11_mutex;
static long c11_counter;

static int count_up_in_c11(void *argument) {
  for (int i = 0; i < 20000; i++) {
    mtx_lock(&c11_mutex);
    c11_counter++;
    mtx_unlock(&c11_mutex);
  }
  struct timespec moment = {0, 1000000};
  thrd_sleep(&moment, NULL);
  return (int)(intptr_t)argument - 2;
}

static void test_c11(void) {
  thrd_t threads[4];
  CHECK(mtx_init(&c11_mutex, mtx_plain) == thrd_success);
  for (intptr_t i = 0; i < 4; i++) {
    CHECK(thrd_create(&threads[i], count_up_in_c11, (void *)i) == thrd_success);
  }
  for (int i = 0; i < 4; i++) {
    int result = 99;
    CHECK(thrd_join(threads[i], &result) == thrd_success);
    CHECK(result == i - 2);
  }
  CHECK(c11_counter == 80000);
}

/* --- n4_futex ---------------------------------------------------------------------------------------- */

static volatile int32_t word;

static void *wake_later(void *argument) {
  struct timespec moment = {0, 20000000};
  nanosleep(&moment, NULL);
  __atomic_store_n(&word, 1, __ATOMIC_SEQ_CST);
  n4_futex_wake(&word, -1);
  return argument;
}

static void wait_in_this_thread(void) {
  word = 0;
  CHECK(n4_futex_wait(&word, 1, -1) == N4_FUTEX_CHANGED);
  CHECK(n4_futex_wait(&word, 0, 0) == N4_FUTEX_TIMED_OUT);
  int64_t start = now_ms();
  CHECK(n4_futex_wait(&word, 0, 30000000) == N4_FUTEX_TIMED_OUT);
  CHECK(now_ms() - start >= 29);
  pthread_t thread;
  CHECK(pthread_create(&thread, NULL, wake_later, NULL) == 0);
  while (word == 0) {
    CHECK(n4_futex_wait(&word, 0, -1) != N4_FUTEX_TIMED_OUT);
  }
  CHECK(pthread_join(thread, NULL) == 0);
}

static void *wait_in_thread(void *argument) {
  CHECK(n4_futex_may_block() == 1);
  wait_in_this_thread();
  return argument;
}

/* Every wait of libc in a thread that may not sleep. */
static void test_spinning(void) {
  n4_futex_set_may_block(0);
  CHECK(n4_futex_may_block() == 0);
  wait_in_this_thread();
  run(wait_in_thread, NULL, NULL);
  int64_t start = now_ms();
  struct timespec moment = {0, 20000000};
  CHECK(nanosleep(&moment, NULL) == 0);
  CHECK(now_ms() - start >= 19);
  n4_futex_set_may_block(1);
  CHECK(n4_futex_may_block() == 1);
}

static void test_sleeping(void) {
  CHECK(n4_futex_may_block() == 1);
  wait_in_this_thread();
  run(wait_in_thread, NULL, NULL);
}

/* --- n4_lock ----------------------------------------------------------------------------------------- */

static n4_lock lock = N4_LOCK_INIT;
static long counter;

static void *count_up(void *argument) {
  for (int i = 0; i < 100000; i++) {
    n4_lock_acquire(&lock);
    counter++;
    n4_lock_release(&lock);
  }
  return argument;
}

static void test_lock(void) {
  pthread_t threads[4];
  for (int i = 0; i < 4; i++) CHECK(pthread_create(&threads[i], NULL, count_up, NULL) == 0);
  for (int i = 0; i < 4; i++) CHECK(pthread_join(threads[i], NULL) == 0);
  CHECK(counter == 400000);
  CHECK(n4_lock_try(&lock) == 1);
  CHECK(n4_lock_try(&lock) == 0);
  n4_lock_release(&lock);
}

static const struct {
  const char *name;
  void (*run)(void);
} cases[] = {
    {"exit", test_exit},         {"robust", test_robust},     {"stack", test_stack},
    {"c11", test_c11},           {"sleeping", test_sleeping}, {"spinning", test_spinning},
    {"lock", test_lock},
};

int main(void) {
  int failed = 0;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    atomic_store(&failures, 0);
    cases[i].run();
    int ok = atomic_load(&failures) == 0;
    failed += !ok;
    printf("%s %s\n", ok ? "ok" : "FAILED", cases[i].name);
    fflush(stdout);
  }
  return failed;
}
