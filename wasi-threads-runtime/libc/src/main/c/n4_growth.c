#include "n4_growth.h"

#if defined(__wasm__) && N4_THREADS
#include <errno.h>
#include <unistd.h>
#include "n4_lock.h"

/* An eighth of the memory is made ready beyond what is wanted, within these bounds, in pages: so growing is rare, and most
 * memory is old news when it is handed out. */
enum { PAGE_SHIFT = 16, LEAST_AHEAD = 16, MOST_AHEAD = 512 };

uint32_t n4_growth_pages;

/* Guards the rest; below malloc's. */
static n4_lock lock = N4_LOCK_INIT;

/* Pages that nobody has yet: [free_page, end_page). */
static uint32_t free_page;
static uint32_t end_page;

static void adopt_end(void) {
  if (end_page == 0) {
    free_page = end_page = (uint32_t)__builtin_wasm_memory_size(0);
  }
}

static int grow(uint32_t pages) {
  size_t before = __builtin_wasm_memory_grow(0, pages);
  if (before == SIZE_MAX) {
    return 0;
  }
  if (before != end_page) {
    /* Somebody else made it grow: what was left is not next to this. */
    free_page = (uint32_t)before;
  }
  end_page = (uint32_t)before + pages;
  __atomic_store_n(&n4_growth_pages, end_page, __ATOMIC_RELAXED);
  return 1;
}

static uint32_t pages_ahead(void) {
  uint32_t ahead = end_page / 8;
  return ahead < LEAST_AHEAD ? LEAST_AHEAD : ahead > MOST_AHEAD ? MOST_AHEAD : ahead;
}

static int make_room(uint32_t pages) {
  while (end_page - free_page < pages) {
    uint32_t missing = pages - (end_page - free_page);
    if (!grow(missing + pages_ahead()) && !grow(missing)) {
      return 0;
    }
  }
  return 1;
}

static uint32_t pages_of(size_t bytes) {
  return (uint32_t)(((uint64_t)bytes + (1u << PAGE_SHIFT) - 1) >> PAGE_SHIFT);
}

int n4_growth_has_room(size_t bytes) {
  n4_lock_acquire(&lock);
  adopt_end();
  int has_room = end_page - free_page >= pages_of(bytes);
  n4_lock_release(&lock);
  return has_room;
}

void n4_growth_make_room(size_t bytes) {
  n4_lock_acquire(&lock);
  adopt_end();
  make_room(pages_of(bytes));
  n4_lock_release(&lock);
}

/* In place of libc's, whichever that is: the only thing malloc takes memory from. Whole pages, and never back. */
void *sbrk(intptr_t increment) {
  void *start = (void *)-1;
  if (increment >= 0 && increment % (1 << PAGE_SHIFT) == 0) {
    uint32_t pages = (uint32_t)(increment >> PAGE_SHIFT);
    n4_lock_acquire(&lock);
    adopt_end();
    if (make_room(pages)) {
      start = (void *)((uintptr_t)free_page << PAGE_SHIFT);
      free_page += pages;
    }
    n4_lock_release(&lock);
  }
  if (start == (void *)-1) {
    errno = ENOMEM;
  }
  return start;
}

#endif
