/* Threads over wasi-threads: create, run, exit, and the list of the living.
 *
 * musl's own pthread_create.c needs mmap, clone and signals; what is left of it without them is here,
 * with its states and its order of steps at exit. The list's lock is taken before the allocator's and
 * never while a stream or a futex word is held. */
#include "thread.h"

#include <stdlib.h>
#include <string.h>

#include "lock.h"
#include "stdio_impl.h"

#define ALIGN(value, to) (((value) + (to)-1) & ~((to)-1))
#define STACK_ALIGNMENT 16

__attribute__((import_module("wasi"), import_name("thread-spawn"))) int __n4_thread_spawn(struct n4_thread *);

/* Written in assembly; named here so that whoever links pthread_create also exports it. */
void wasi_thread_start(int tid, struct n4_thread *thread);
__attribute__((used)) static void (*const entry_of_host)(int, struct n4_thread *) = wasi_thread_start;

/* Ends of the first thread's stack, from wasm-ld. */
extern weak unsigned char __stack_low, __stack_high;

_Thread_local struct __pthread *__n4_self;

static void nothing(void) {}
weak_alias(nothing, __pthread_tsd_run_dtors);
weak_alias(nothing, __do_orphaned_stdio_locks);

static FILE *volatile no_stream = 0;
weak_alias(no_stream, __stdin_used);
weak_alias(no_stream, __stdout_used);
weak_alias(no_stream, __stderr_used);

/* Never 0: a host may start threads we do not see coming, so locks are never skipped. */
struct __libc __libc = {.can_do_threads = 1, .threaded = 1, .need_locks = 1};
char *__progname = 0, *__progname_full = 0;
weak_alias(__progname, program_invocation_short_name);
weak_alias(__progname_full, program_invocation_name);

/* Guards the list (pthread.next and prev), the dead, and thread_count. */
static volatile int list_lock[1];
static struct n4_thread first;
static struct n4_thread *dead;
/* Threads on the list beside the first; the first waits for 0 when it ends by pthread_exit. */
static volatile int thread_count;
/* The first thread to ask for itself takes `first`. */
static volatile int first_taken;
static volatile int foreign_threads;

void __tl_lock(void) {
  LOCK(list_lock);
}

void __tl_unlock(void) {
  UNLOCK(list_lock);
}

static void link_thread(struct pthread *thread) {
  __tl_lock();
  struct pthread *head = &first.pthread;
  if (!head->next) {
    head->next = head->prev = head;
  }
  if (thread != head) {
    thread->next = head->next;
    thread->prev = head;
    thread->next->prev = thread;
    head->next = thread;
    thread_count++;
  }
  __tl_unlock();
}

static void unlink_thread(struct pthread *thread) {
  thread->next->prev = thread->prev;
  thread->prev->next = thread->next;
  thread->prev = thread->next = thread;
  if (a_fetch_add(&thread_count, -1) == 1) {
    n4_futex_wake(&thread_count, -1);
  }
}

static void init_pthread(struct pthread *thread, void **tsd) {
  thread->self = thread;
  thread->detach_state = DT_JOINABLE;
  thread->locale = &libc.global_locale;
  thread->robust_list.head = &thread->robust_list.head;
  thread->tsd = tsd;
}

static void unlock_stream(FILE *stream) {
  if (stream && stream->lock < 0) {
    stream->lock = 0;
  }
}

void __n4_lock_streams(void) {
  unlock_stream(__stdin_used);
  unlock_stream(__stdout_used);
  unlock_stream(__stderr_used);
}

struct __pthread *__n4_attach(void) {
  struct pthread *self;
  if (!a_swap(&first_taken, 1)) {
    self = &first.pthread;
    init_pthread(self, __pthread_tsd_main);
    set_tid(self, FIRST_TID);
    self->stack = &__stack_high;
    self->stack_size = &__stack_high - &__stack_low;
  } else {
    struct n4_thread *thread = calloc(1, sizeof *thread + __pthread_tsd_size);
    if (!thread) {
      a_crash();
    }
    self = &thread->pthread;
    init_pthread(self, (void **)(thread + 1));
    set_tid(self, FIRST_TID + 1 + a_fetch_add(&foreign_threads, 1));
    __n4_lock_streams();
  }
  link_thread(self);
  __n4_self = self;
  return self;
}

/* Frees what detached threads left behind once they are off their stacks. */
static void bury_the_dead(void) {
  __tl_lock();
  for (struct n4_thread **place = &dead; *place;) {
    struct n4_thread *thread = *place;
    if (__atomic_load_n(&thread->on_stack, __ATOMIC_ACQUIRE) || !__atomic_load_n(&thread->created, __ATOMIC_ACQUIRE)) {
      place = &thread->next_dead;
    } else {
      *place = thread->next_dead;
      free(thread->pthread.map_base);
    }
  }
  __tl_unlock();
}

/* One block: stack, TLS, our record, thread-specific data. The stack is lowest, so that its bounds are
 * known and an overflow leaves the thread's own records alone. */
static struct n4_thread *allocate(const pthread_attr_t *attr) {
  size_t stack_size = attr->_a_stackaddr ? 0 : ALIGN(attr->_a_stacksize, STACK_ALIGNMENT);
  size_t tls_align = __builtin_wasm_tls_align() > STACK_ALIGNMENT ? __builtin_wasm_tls_align() : STACK_ALIGNMENT;
  size_t tls_size = ALIGN(__builtin_wasm_tls_size(), STACK_ALIGNMENT);
  char *block = malloc(stack_size + tls_align + tls_size + sizeof(struct n4_thread) + __pthread_tsd_size);
  if (!block) {
    return 0;
  }
  char *stack = (char *)ALIGN((uintptr_t)block + stack_size, tls_align);
  struct n4_thread *thread = (struct n4_thread *)(stack + tls_size);
  memset(thread, 0, sizeof *thread + __pthread_tsd_size);
  init_pthread(&thread->pthread, (void **)(thread + 1));
  thread->pthread.map_base = (unsigned char *)block;
  thread->tls = stack;
  if (attr->_a_stackaddr) {
    thread->pthread.stack = (void *)(attr->_a_stackaddr & -STACK_ALIGNMENT);
    thread->pthread.stack_size = attr->_a_stacksize - (attr->_a_stackaddr & (STACK_ALIGNMENT - 1));
  } else {
    thread->pthread.stack = stack;
    thread->pthread.stack_size = stack - block;
  }
  thread->stack = thread->pthread.stack;
  return thread;
}

int __pthread_create(pthread_t *restrict result, const pthread_attr_t *restrict attr, void *(*entry)(void *),
                     void *restrict argument) {
  pthread_attr_t defaults = {0};
  int is_c11 = attr == __ATTRP_C11_THREAD;
  if (!attr || is_c11) {
    /* `-z stack-size` speaks for every thread of the module. */
    size_t first_size = &__stack_high - &__stack_low;
    defaults._a_stacksize = first_size > __default_stacksize ? first_size : __default_stacksize;
    attr = &defaults;
  }
  __pthread_self();
  __n4_lock_streams();
  bury_the_dead();
  struct n4_thread *thread = allocate(attr);
  if (!thread) {
    return EAGAIN;
  }
  thread->entry = entry;
  thread->argument = argument;
  thread->is_c11 = is_c11;
  if (attr->_a_detach) {
    thread->pthread.detach_state = DT_DETACHED;
  }
  link_thread(&thread->pthread);
  *result = &thread->pthread;
  /* No lock is held: a host may need its main thread to start ours, and that thread may want the lock. */
  int tid = __n4_thread_spawn(thread);
  if (tid < 0) {
    __tl_lock();
    unlink_thread(&thread->pthread);
    __tl_unlock();
    free(thread->pthread.map_base);
    return EAGAIN;
  }
  /* The thread sets its id too, but the creator may need it first; that the thread may be over by now is
   * what `created` is for. */
  set_tid(&thread->pthread, tid);
  a_store(&thread->created, 1);
  n4_futex_wake(&thread->created, -1);
  return 0;
}

static void release_robust_mutexes(struct pthread *self) {
  volatile void *volatile *place;
  while ((place = self->robust_list.head) && place != &self->robust_list.head) {
    pthread_mutex_t *mutex = (void *)((char *)place - offsetof(pthread_mutex_t, _m_next));
    int waiters = mutex->_m_waiters;
    self->robust_list.head = *place;
    int old = a_swap(&mutex->_m_lock, 0x40000000);
    if (old < 0 || waiters) {
      __wake(&mutex->_m_lock, 1, 1);
    }
  }
}

/* Ends the calling thread but for its stack; returns the word to clear once that is left, too. */
static volatile int *finish(struct n4_thread *thread) {
  struct pthread *self = &thread->pthread;
  __pthread_tsd_run_dtors();
  int state = a_cas(&self->detach_state, DT_JOINABLE, DT_EXITING);
  __vm_lock();
  release_robust_mutexes(self);
  __vm_unlock();
  __do_orphaned_stdio_locks();
  __tl_lock();
  unlink_thread(self);
  if (state == DT_DETACHED) {
    thread->on_stack = 1;
    thread->next_dead = dead;
    dead = thread;
  }
  __tl_unlock();
  return state == DT_DETACHED ? &thread->on_stack : &self->detach_state;
}

hidden volatile int *__n4_thread_run(int tid, struct n4_thread *thread) {
  struct pthread *self = &thread->pthread;
  __n4_self = self;
  set_tid(self, tid);
  n4_futex_set_may_block(1);
  if (!setjmp(thread->exit)) {
    thread->can_exit = 1;
    if (thread->is_c11) {
      self->result = (void *)(intptr_t)((int (*)(void *))(void *)thread->entry)(thread->argument);
    } else {
      self->result = thread->entry(thread->argument);
    }
  }
  return finish(thread);
}

_Noreturn void __pthread_exit(void *result) {
  struct pthread *self = __pthread_self();
  self->result = result;
  self->canceldisable = 1;
  while (self->cancelbuf) {
    struct __ptcb *cleanup = self->cancelbuf;
    self->cancelbuf = cleanup->__next;
    cleanup->__f(cleanup->__x);
  }
  struct n4_thread *thread = THREAD_OF(self);
  if (thread->can_exit) {
    longjmp(thread->exit, 1);
  }
  /* The first thread has nowhere to return to: it ends the program when the others are done. */
  __pthread_tsd_run_dtors();
  for (int others; (others = thread_count);) {
    n4_futex_wait(&thread_count, others, -1);
  }
  exit(0);
}

void __do_cleanup_push(struct __ptcb *cleanup) {
  struct pthread *self = __pthread_self();
  cleanup->__next = self->cancelbuf;
  self->cancelbuf = cleanup;
}

void __do_cleanup_pop(struct __ptcb *cleanup) {
  __pthread_self()->cancelbuf = cleanup->__next;
}

weak_alias(__pthread_exit, pthread_exit);
weak_alias(__pthread_create, pthread_create);
