#include "n4_exit.h"
#include "n4_lock.h"

/* Registered by classes of the class library, each once. */
enum { MOST_HOOKS = 8 };

static n4_lock lock = N4_LOCK_INIT;
static void (*hooks[MOST_HOOKS])(void);
static int32_t hook_count;

void n4_exit_register(void (*hook)(void)) {
    n4_lock_acquire(&lock);
    if (hook_count < MOST_HOOKS) {
        hooks[hook_count++] = hook;
    }
    n4_lock_release(&lock);
}

void n4_exit_run(void) {
    while (hook_count > 0) {
        hooks[--hook_count]();
    }
}
