/* The Linux system calls that musl's thread sources name; see syscall_arch.h for what they do. */
#ifndef _SYS_SYSCALL_H
#define _SYS_SYSCALL_H

#define SYS_futex 1
#define SYS_set_robust_list 2
#define SYS_get_robust_list 3
#define SYS_sched_getaffinity 4

#endif
