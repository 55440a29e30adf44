/* setjmp and longjmp over WebAssembly exceptions, as clang lowers them with -wasm-enable-sjlj. */
#ifndef _SETJMP_H
#define _SETJMP_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef __wasm_exception_handling__
#error "setjmp needs WebAssembly exceptions: compile with -mllvm -wasm-enable-sjlj -mexception-handling"
#endif

typedef struct __jmp_buf_tag {
  void *__invocation;
  unsigned __label;
  struct {
    void *__env;
    int __value;
  } __thrown;
} jmp_buf[1];

int setjmp(jmp_buf) __attribute__((__returns_twice__));
_Noreturn void longjmp(jmp_buf, int);

#define setjmp setjmp

#if defined(_XOPEN_SOURCE) || defined(_GNU_SOURCE) || defined(_BSD_SOURCE)
#define _setjmp(env) setjmp(env)
#define _longjmp(env, value) longjmp(env, value)
#endif

#ifdef __cplusplus
}
#endif

#endif
