/* The thread pointer: a TLS variable. It is null in a thread that has not asked for itself yet: the
 * first one, and those a host starts without pthread_create. */
struct __pthread;
extern hidden _Thread_local struct __pthread *__n4_self;
hidden struct __pthread *__n4_attach(void);

static inline uintptr_t __get_tp(void) {
  struct __pthread *self = __n4_self;
  return (uintptr_t)(self ? self : __n4_attach());
}

#define TP_ADJ(p) (p)

/* There are no signals to keep away. */
#define __block_app_sigs(set) ((void)(set))
#define __restore_sigs(set) ((void)(set))
