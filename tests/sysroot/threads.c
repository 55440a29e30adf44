/* Proves a threads sysroot: plain C11 and POSIX, so that any wasm32-wasip1-threads libc can be put to it.
 *
 *   threads.wasm <scratch directory> [case...]
 *
 * Prints one line a case and exits with the number of cases that failed. */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <setjmp.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define THREADS 4
#define ALLOCATIONS 300000
#define LINES 2000
#define ROUNDS 20000
#define DETACHED 300

static const char *scratch;
static atomic_int failures;

static void fail(const char *file, int line, const char *what) {
  fprintf(stderr, "%s:%d: %s (errno %d)\n", file, line, what, errno);
  atomic_fetch_add(&failures, 1);
}

#define CHECK(condition) ((condition) ? (void)0 : fail(__FILE__, __LINE__, #condition))

/* Runs `body` in THREADS threads with arguments 0, 1, ... and waits for them; each returns its argument. */
static void in_threads(void *(*body)(void *)) {
  pthread_t threads[THREADS];
  for (intptr_t i = 0; i < THREADS; i++) {
    CHECK(pthread_create(&threads[i], NULL, body, (void *)i) == 0);
  }
  for (intptr_t i = 0; i < THREADS; i++) {
    void *result = NULL;
    CHECK(pthread_join(threads[i], &result) == 0);
    CHECK(result == (void *)i);
  }
}

static struct timespec deadline(clockid_t clock, long milliseconds) {
  struct timespec at;
  clock_gettime(clock, &at);
  at.tv_nsec += milliseconds % 1000 * 1000000;
  at.tv_sec += milliseconds / 1000 + at.tv_nsec / 1000000000;
  at.tv_nsec %= 1000000000;
  return at;
}

static uint32_t next_random(uint32_t *state) {
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

/* --- malloc ------------------------------------------------------------------------------------------ */

static int is_filled(const unsigned char *block, size_t size, unsigned char with) {
  return block[0] == with && block[size / 2] == with && block[size - 1] == with;
}

static void *allocate(void *argument) {
  enum { SLOTS = 64 };
  unsigned char *blocks[SLOTS] = {0};
  size_t sizes[SLOTS] = {0};
  unsigned char mark = (unsigned char)((intptr_t)argument + 1);
  uint32_t random = 2463534242u + mark;
  int damaged = 0;
  for (int i = 0; i < ALLOCATIONS; i++) {
    int slot = next_random(&random) % SLOTS;
    size_t size = 1 + next_random(&random) % (next_random(&random) % 100 == 0 ? 20000 : 200);
    if (blocks[slot]) {
      damaged += !is_filled(blocks[slot], sizes[slot], mark);
    }
    if (blocks[slot] && i % 4 == 0) {
      blocks[slot] = realloc(blocks[slot], size);
    } else {
      free(blocks[slot]);
      blocks[slot] = malloc(size);
    }
    if (!blocks[slot]) {
      damaged++;
      continue;
    }
    sizes[slot] = size;
    memset(blocks[slot], mark, size);
  }
  for (int slot = 0; slot < SLOTS; slot++) {
    free(blocks[slot]);
  }
  CHECK(damaged == 0);
  return argument;
}

static void test_malloc(void) {
  in_threads(allocate);
}

/* --- printf ------------------------------------------------------------------------------------------ */

static FILE *shared_file;

static void *print(void *argument) {
  for (int i = 0; i < LINES; i++) {
    fprintf(shared_file, "thread %d line %d %s %.3f end\n", (int)(intptr_t)argument, i, "............", i / 8.0);
  }
  return argument;
}

static void test_printf(void) {
  char path[256];
  snprintf(path, sizeof path, "%s/lines.txt", scratch);
  shared_file = fopen(path, "w");
  CHECK(shared_file != NULL);
  if (!shared_file) {
    return;
  }
  in_threads(print);
  CHECK(fclose(shared_file) == 0);

  FILE *in = fopen(path, "r");
  CHECK(in != NULL);
  int next[THREADS] = {0};
  int lines = 0, broken = 0;
  char line[256], expected[256];
  while (in && fgets(line, sizeof line, in)) {
    int thread = -1, number = -1;
    lines++;
    if (sscanf(line, "thread %d line %d", &thread, &number) != 2 || thread < 0 || thread >= THREADS) {
      broken++;
      continue;
    }
    snprintf(expected, sizeof expected, "thread %d line %d %s %.3f end\n", thread, next[thread]++, "............",
             number / 8.0);
    broken += strcmp(line, expected) != 0;
  }
  CHECK(broken == 0);
  CHECK(lines == THREADS * LINES);
  fclose(in);
}

/* --- errno ------------------------------------------------------------------------------------------- */

static void *set_errno(void *argument) {
  int wrong = 0;
  for (int i = 0; i < ROUNDS; i++) {
    int mine = 1 + (int)(intptr_t)argument + i % 10;
    errno = mine;
    if (i % 64 == 0) sched_yield();
    wrong += errno != mine;
  }
  CHECK(wrong == 0);
  return argument;
}

static void test_errno(void) {
  errno = 99;
  in_threads(set_errno);
  CHECK(errno == 99);
}

/* --- TLS --------------------------------------------------------------------------------------------- */

static _Thread_local int initialized = 17;
static _Thread_local char zeroed[100];
static _Thread_local _Alignas(64) char aligned[64];
static pthread_key_t key, chained;
static atomic_int destroyed, destroyed_again;

static void destroy_again(void *value) {
  atomic_fetch_add(&destroyed_again, 1);
  free(value);
}

/* POSIX lets a destructor set another key; its destructor must run too. */
static void destroy(void *value) {
  CHECK(*(int *)value == 42);
  CHECK(pthread_getspecific(key) == NULL);
  atomic_fetch_add(&destroyed, 1);
  CHECK(pthread_setspecific(chained, value) == 0);
}

static void *use_tls(void *argument) {
  CHECK(initialized == 17);
  CHECK(zeroed[0] == 0 && zeroed[99] == 0);
  CHECK((uintptr_t)aligned % 64 == 0);
  CHECK(pthread_getspecific(key) == NULL);
  initialized = (int)(intptr_t)argument;
  memset(zeroed, initialized + 1, sizeof zeroed);
  int *value = malloc(sizeof *value);
  *value = 42;
  CHECK(pthread_setspecific(key, value) == 0);
  for (int i = 0; i < 100; i++) {
    sched_yield();
    CHECK(initialized == (intptr_t)argument);
    CHECK(zeroed[50] == initialized + 1);
    CHECK(pthread_getspecific(key) == value);
  }
  return argument;
}

static void test_tls(void) {
  CHECK(pthread_key_create(&key, destroy) == 0);
  CHECK(pthread_key_create(&chained, destroy_again) == 0);
  atomic_store(&destroyed, 0);
  atomic_store(&destroyed_again, 0);
  in_threads(use_tls);
  CHECK(initialized == 17);
  CHECK(atomic_load(&destroyed) == THREADS);
  CHECK(atomic_load(&destroyed_again) == THREADS);
  CHECK(pthread_key_delete(key) == 0);
  CHECK(pthread_key_delete(chained) == 0);
}

/* --- mutex ------------------------------------------------------------------------------------------- */

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t recursive, checked;
static long counter;

static void *count_up(void *argument) {
  for (int i = 0; i < ROUNDS; i++) {
    pthread_mutex_lock(&mutex);
    long seen = counter;
    if (i % 1000 == 0) sched_yield();
    counter = seen + 1;
    pthread_mutex_unlock(&mutex);
  }
  return argument;
}

static void *try_what_main_holds(void *argument) {
  CHECK(pthread_mutex_trylock(&mutex) == EBUSY);
  CHECK(pthread_mutex_trylock(&checked) == EBUSY);
  CHECK(pthread_mutex_unlock(&checked) == EPERM);
  struct timespec at = deadline(CLOCK_REALTIME, 20);
  CHECK(pthread_mutex_timedlock(&mutex, &at) == ETIMEDOUT);
  return argument;
}

static void *recursive_count(void *argument) {
  for (int i = 0; i < ROUNDS; i++) {
    pthread_mutex_lock(&recursive);
    pthread_mutex_lock(&recursive);
    counter++;
    pthread_mutex_unlock(&recursive);
    pthread_mutex_unlock(&recursive);
  }
  return argument;
}

static void test_mutex(void) {
  pthread_mutexattr_t attr;
  pthread_mutexattr_init(&attr);
  pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_RECURSIVE);
  CHECK(pthread_mutex_init(&recursive, &attr) == 0);
  pthread_mutexattr_settype(&attr, PTHREAD_MUTEX_ERRORCHECK);
  CHECK(pthread_mutex_init(&checked, &attr) == 0);

  counter = 0;
  in_threads(count_up);
  CHECK(counter == THREADS * ROUNDS);
  counter = 0;
  in_threads(recursive_count);
  CHECK(counter == THREADS * ROUNDS);

  pthread_mutex_lock(&mutex);
  pthread_mutex_lock(&checked);
  CHECK(pthread_mutex_lock(&checked) == EDEADLK);
  in_threads(try_what_main_holds);
  pthread_mutex_unlock(&checked);
  pthread_mutex_unlock(&mutex);
  pthread_mutex_destroy(&checked);
  pthread_mutex_destroy(&recursive);
}

/* --- condition variable ------------------------------------------------------------------------------ */

enum { CAPACITY = 8 };

static pthread_cond_t not_empty = PTHREAD_COND_INITIALIZER, not_full = PTHREAD_COND_INITIALIZER;
static int queue[CAPACITY], queued, produced;
static long sum;

static void *produce_or_consume(void *argument) {
  for (int i = 0; i < ROUNDS / 10; i++) {
    pthread_mutex_lock(&mutex);
    if ((intptr_t)argument % 2) {
      while (queued == CAPACITY) pthread_cond_wait(&not_full, &mutex);
      queue[queued++] = ++produced;
      pthread_cond_signal(&not_empty);
    } else {
      while (queued == 0) pthread_cond_wait(&not_empty, &mutex);
      sum += queue[--queued];
      pthread_cond_signal(&not_full);
    }
    pthread_mutex_unlock(&mutex);
  }
  return argument;
}

static int go;
static atomic_int waiting;
static pthread_cond_t start = PTHREAD_COND_INITIALIZER;

static void *wait_for_go(void *argument) {
  pthread_mutex_lock(&mutex);
  atomic_fetch_add(&waiting, 1);
  while (!go) pthread_cond_wait(&start, &mutex);
  pthread_mutex_unlock(&mutex);
  return argument;
}

static void *broadcast_go(void *argument) {
  while (atomic_load(&waiting) < THREADS) sched_yield();
  pthread_mutex_lock(&mutex);
  go = 1;
  pthread_cond_broadcast(&start);
  pthread_mutex_unlock(&mutex);
  return argument;
}

static void times_out(pthread_cond_t *condition, clockid_t clock) {
  struct timespec before, after, at = deadline(clock, 50);
  clock_gettime(CLOCK_MONOTONIC, &before);
  pthread_mutex_lock(&mutex);
  int result;
  do result = pthread_cond_timedwait(condition, &mutex, &at);
  while (result == 0);
  CHECK(result == ETIMEDOUT);
  pthread_mutex_unlock(&mutex);
  clock_gettime(CLOCK_MONOTONIC, &after);
  long milliseconds = (after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000;
  CHECK(milliseconds >= 48);
  CHECK(pthread_mutex_trylock(&mutex) == 0);
  pthread_mutex_unlock(&mutex);
}

static void test_condition(void) {
  sum = queued = produced = 0;
  in_threads(produce_or_consume);
  long count = THREADS / 2 * (ROUNDS / 10);
  CHECK(sum == count * (count + 1) / 2);

  pthread_t caster;
  CHECK(pthread_create(&caster, NULL, broadcast_go, NULL) == 0);
  in_threads(wait_for_go);
  CHECK(pthread_join(caster, NULL) == 0);

  times_out(&start, CLOCK_REALTIME);
  pthread_condattr_t attr;
  pthread_cond_t monotonic;
  pthread_condattr_init(&attr);
  CHECK(pthread_condattr_setclock(&attr, CLOCK_MONOTONIC) == 0);
  CHECK(pthread_cond_init(&monotonic, &attr) == 0);
  times_out(&monotonic, CLOCK_MONOTONIC);
  pthread_cond_destroy(&monotonic);
}

/* --- read-write lock --------------------------------------------------------------------------------- */

static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static volatile long left, right;
static atomic_int readers_together;

static void *read_or_write(void *argument) {
  int torn = 0;
  for (int i = 0; i < ROUNDS; i++) {
    if ((i + (intptr_t)argument) % 8 == 0) {
      pthread_rwlock_wrlock(&rwlock);
      left = left + 1;
      right = right + 1;
      pthread_rwlock_unlock(&rwlock);
    } else {
      pthread_rwlock_rdlock(&rwlock);
      torn += left != right;
      pthread_rwlock_unlock(&rwlock);
    }
  }
  CHECK(torn == 0);
  return argument;
}

/* All readers are inside at once: nobody leaves before all have come. */
static void *read_together(void *argument) {
  pthread_rwlock_rdlock(&rwlock);
  atomic_fetch_add(&readers_together, 1);
  while (atomic_load(&readers_together) < THREADS) sched_yield();
  CHECK(pthread_rwlock_trywrlock(&rwlock) == EBUSY);
  pthread_rwlock_unlock(&rwlock);
  return argument;
}

static void test_rwlock(void) {
  left = right = 0;
  in_threads(read_or_write);
  CHECK(left == THREADS * ROUNDS / 8 && right == left);
  atomic_store(&readers_together, 0);
  in_threads(read_together);
}

/* --- semaphore --------------------------------------------------------------------------------------- */

static sem_t items, slots;
static atomic_int inside, most_inside;

static void *enter(void *argument) {
  for (int i = 0; i < ROUNDS / 10; i++) {
    sem_wait(&slots);
    int now = atomic_fetch_add(&inside, 1) + 1;
    int most = atomic_load(&most_inside);
    while (now > most && !atomic_compare_exchange_weak(&most_inside, &most, now)) {
    }
    if (i % 100 == 0) sched_yield();
    atomic_fetch_sub(&inside, 1);
    sem_post(&slots);
    sem_post(&items);
  }
  return argument;
}

static void test_semaphore(void) {
  CHECK(sem_init(&items, 0, 0) == 0);
  CHECK(sem_init(&slots, 0, 2) == 0);
  in_threads(enter);
  int value = -1;
  CHECK(sem_getvalue(&items, &value) == 0);
  CHECK(value == THREADS * (ROUNDS / 10));
  CHECK(atomic_load(&most_inside) <= 2);
  while (sem_trywait(&items) == 0) value--;
  CHECK(value == 0 && errno == EAGAIN);
  struct timespec at = deadline(CLOCK_REALTIME, 20);
  CHECK(sem_timedwait(&items, &at) == -1 && errno == ETIMEDOUT);
  sem_destroy(&items);
  sem_destroy(&slots);
}

/* --- barrier ----------------------------------------------------------------------------------------- */

static pthread_barrier_t barrier;
static atomic_int arrived, serial;

static void *meet(void *argument) {
  int early = 0;
  for (int round = 1; round <= 500; round++) {
    atomic_fetch_add(&arrived, 1);
    int result = pthread_barrier_wait(&barrier);
    if (result == PTHREAD_BARRIER_SERIAL_THREAD) {
      atomic_fetch_add(&serial, 1);
    } else if (result != 0) {
      early++;
    }
    early += atomic_load(&arrived) < round * THREADS;
    pthread_barrier_wait(&barrier);
  }
  CHECK(early == 0);
  return argument;
}

static void test_barrier(void) {
  atomic_store(&arrived, 0);
  atomic_store(&serial, 0);
  CHECK(pthread_barrier_init(&barrier, NULL, THREADS) == 0);
  in_threads(meet);
  CHECK(atomic_load(&serial) == 500);
  CHECK(pthread_barrier_destroy(&barrier) == 0);
}

/* --- once -------------------------------------------------------------------------------------------- */

static pthread_once_t once[1000];
static int runs[1000];
static int current_once;

static void run_once(void) {
  sched_yield();
  runs[current_once]++;
}

static void *call_once_each(void *argument) {
  int wrong = 0;
  for (int i = 0; i < 1000; i++) {
    pthread_barrier_wait(&barrier);
    if (argument == 0) current_once = i;
    pthread_barrier_wait(&barrier);
    pthread_once(&once[i], run_once);
    wrong += runs[i] != 1;
  }
  CHECK(wrong == 0);
  return argument;
}

static void test_once(void) {
  CHECK(pthread_barrier_init(&barrier, NULL, THREADS) == 0);
  in_threads(call_once_each);
  CHECK(pthread_barrier_destroy(&barrier) == 0);
}

/* --- detach ------------------------------------------------------------------------------------------ */

static atomic_int alive;

static void *live_briefly(void *argument) {
  if ((intptr_t)argument % 3 == 0) {
    pthread_detach(pthread_self());
  }
  atomic_fetch_sub(&alive, 1);
  return NULL;
}

/* Three ways to be detached: by itself, by its creator, by attribute. One at a time, so that memory can
 * be used again: what is measured is whether it is. */
static void run_detached(int count) {
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  for (int i = 0; i < count; i++) {
    pthread_t thread;
    atomic_store(&alive, 1);
    int kind = i % 3;
    int result = pthread_create(&thread, kind == 2 ? &attr : NULL, live_briefly, (void *)(intptr_t)kind);
    CHECK(result == 0);
    if (result != 0) {
      return;
    }
    if (kind == 1) {
      CHECK(pthread_detach(thread) == 0);
    }
    while (atomic_load(&alive)) sched_yield();
  }
}

static void test_detach(void) {
  run_detached(20);
  size_t before = __builtin_wasm_memory_size(0);
  run_detached(DETACHED);
  size_t after = __builtin_wasm_memory_size(0);
  /* A thread that has announced its end may be on its stack for a moment: room for a few stacks. A leak
   * of only a page a thread would be DETACHED pages. */
  CHECK(after - before < DETACHED / 2);
}

/* --- setjmp ------------------------------------------------------------------------------------------ */

static _Noreturn void jump_from_depth(jmp_buf env, int depth, int value) {
  volatile char frame[64];
  frame[depth % 64] = (char)depth;
  if (depth == 0) {
    longjmp(env, value);
  }
  jump_from_depth(env, depth - 1, value);
}

static int nested_jump(int value) {
  jmp_buf outer, inner;
  int from_outer = setjmp(outer);
  if (from_outer) {
    return from_outer;
  }
  int from_inner = setjmp(inner);
  if (from_inner) {
    longjmp(outer, from_inner + 1);
  }
  jump_from_depth(inner, 20, value);
}

static void *jump(void *argument) {
  int wrong = 0;
  for (volatile int i = 1; i <= ROUNDS / 4; i++) {
    wrong += nested_jump(i) != i + 1;
  }
  jmp_buf env;
  volatile int passes = 0;
  int result = setjmp(env);
  passes++;
  if (passes == 1) longjmp(env, 0);
  wrong += result != 1 || passes != 2;
  CHECK(wrong == 0);
  return argument;
}

static void test_setjmp(void) {
  jump((void *)0);
  in_threads(jump);
}

static const struct {
  const char *name;
  void (*run)(void);
} cases[] = {
    {"malloc", test_malloc}, {"printf", test_printf},       {"errno", test_errno},     {"tls", test_tls},
    {"mutex", test_mutex},   {"condition", test_condition}, {"rwlock", test_rwlock},   {"semaphore", test_semaphore},
    {"barrier", test_barrier}, {"once", test_once},         {"detach", test_detach},   {"setjmp", test_setjmp},
};

static int is_wanted(const char *name, int argc, char **argv) {
  for (int i = 2; i < argc; i++) {
    if (strcmp(argv[i], name) == 0) return 1;
  }
  return argc <= 2;
}

int main(int argc, char **argv) {
  scratch = argc > 1 ? argv[1] : ".";
  int failed = 0;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    if (!is_wanted(cases[i].name, argc, argv)) continue;
    struct timespec before, after;
    atomic_store(&failures, 0);
    clock_gettime(CLOCK_MONOTONIC, &before);
    cases[i].run();
    clock_gettime(CLOCK_MONOTONIC, &after);
    int ok = atomic_load(&failures) == 0;
    failed += !ok;
    printf("%s %s %ld ms\n", ok ? "ok" : "FAILED", cases[i].name,
           (long)((after.tv_sec - before.tv_sec) * 1000 + (after.tv_nsec - before.tv_nsec) / 1000000));
    fflush(stdout);
  }
  return failed;
}
