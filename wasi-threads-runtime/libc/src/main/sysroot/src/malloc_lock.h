/* Included ahead of dlmalloc, in place of the spin locks it would choose. */
#include "n4_lock.h"

#define USE_LOCKS 2
#define MLOCK_T n4_lock
#define INITIAL_LOCK(lock) (*(lock) = (n4_lock)N4_LOCK_INIT)
#define DESTROY_LOCK(lock) (0)
#define ACQUIRE_LOCK(lock) (n4_lock_acquire(lock), 0)
#define RELEASE_LOCK(lock) n4_lock_release(lock)
#define TRY_LOCK(lock) n4_lock_try(lock)

static n4_lock malloc_global_mutex = N4_LOCK_INIT;

/* That whoever takes this malloc's lock catches up with the memory; n4_memory.c asks whether it is there. */
const char n4_malloc_catches_up = 1;
