/* What is ours about a thread, beside musl's struct pthread. */
#ifndef N4_THREAD_H
#define N4_THREAD_H

#include <setjmp.h>
#include <stddef.h>

#include "pthread_impl.h"

/* Ids of threads the host did not number. Host ids are below 2^29 (wasi-threads), and musl's locks
 * keep bits 30 and 31 for themselves. */
#define FIRST_TID 0x20000000

struct n4_thread {
  /* wasi_thread_start.s reads these two by offset: the stack's upper end, and the TLS block. */
  void *stack;
  void *tls;
  struct pthread pthread;
  void *(*entry)(void *);
  void *argument;
  int is_c11;
  /* 0 until pthread_create has done with this record; who wants to free it waits. A futex word. */
  volatile int created;
  /* Where pthread_exit jumps to; valid only in a thread that pthread_create started. */
  int can_exit;
  jmp_buf exit;
  /* The dead: detached threads whose memory is still to be freed; guarded by the thread list's lock.
   * `on_stack` is 1 until the thread has left its stack (a release store in wasi_thread_start.s). */
  struct n4_thread *next_dead;
  volatile int on_stack;
};

_Static_assert(offsetof(struct n4_thread, stack) == 0, "wasi_thread_start.s");
_Static_assert(offsetof(struct n4_thread, tls) == 4, "wasi_thread_start.s");
/* A joiner waits for this value, and wasi_thread_start.s stores 0. */
_Static_assert(DT_EXITED == 0, "wasi_thread_start.s");

/* emnapi's JavaScript looks up a thread's worker by the id at this offset, where newer wasi-libc has `tid`;
 * the field is a stack canary to musl, which nothing uses here. */
_Static_assert(offsetof(struct pthread, canary) == 20, "emnapi reads the thread id at 20");

static inline void set_tid(struct pthread *thread, int tid) {
  thread->tid = tid;
  thread->canary = tid;
}

#define THREAD_OF(self) ((struct n4_thread *)((char *)(self)-offsetof(struct n4_thread, pthread)))

/* Makes standard streams lock: musl leaves their locks off until a second thread appears. */
hidden void __n4_lock_streams(void);

#endif
