/* How the module's memory grows where threads share it.
 *
 * Engines compare addresses with a size of the memory that each thread has of its own: those of atomic instructions,
 * memory.fill and memory.copy always, those of plain loads and stores where the engine has no guard pages (Deno, Node with
 * --disable-wasm-trap-handler). V8 brings a thread's size up to date some time after another one's memory.grow, and
 * functions that have begun go on with the old one; a thread that is handed new memory meanwhile traps, although the memory
 * is there. memory.size answers the thread's own size, and memory.grow makes it true.
 *
 * So memory that threads share has to be announced: whoever makes it grow says how far, and whoever may have been handed
 * some catches up before using it. Locks do (n4_lock.h), and so do threads that come back to Java; for those that are in
 * Java, the heap makes memory grow while the world is stopped.
 */
#ifndef N4_GROWTH_H
#define N4_GROWTH_H

#include <stddef.h>
#include <stdint.h>
#include "n4_futex.h"

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__wasm__) && N4_THREADS

/* Pages that the memory is known to have; only grows, relaxed. */
extern uint32_t n4_growth_pages;

/* Makes the thread see all memory that was announced before whatever it has just synchronised with. */
static inline void n4_growth_catch_up(void) {
  if (__builtin_expect(__builtin_wasm_memory_size(0) < __atomic_load_n(&n4_growth_pages, __ATOMIC_RELAXED), 0)) {
    __builtin_wasm_memory_grow(0, 0);
  }
}

/* Whether so many bytes can be handed out before the memory has to grow; any thread. */
int n4_growth_has_room(size_t bytes);

/* Makes it so, and provides for what comes after, where there is that much; any thread. */
void n4_growth_make_room(size_t bytes);

#else

static inline void n4_growth_catch_up(void) {
}

static inline int n4_growth_has_room(size_t bytes) {
  (void)bytes;
  return 1;
}

static inline void n4_growth_make_room(size_t bytes) {
  (void)bytes;
}

#endif

#ifdef __cplusplus
}
#endif

#endif
