/* What clang's lowering of setjmp and longjmp calls. The names and argument shapes are LLVM's
 * (WebAssemblyLowerEmscriptenEHSjLj): a function that calls setjmp keeps one address, its invocation;
 * a longjmp throws a pointer to {env, value}, which the function catches and asks about here. */
#include <setjmp.h>
#include <stddef.h>

/* Index of the tag `__c_longjmp` in clang's __builtin_wasm_throw. */
#define C_LONGJMP 1

void __wasm_setjmp(void *env, unsigned label, void *invocation) {
  struct __jmp_buf_tag *buffer = env;
  buffer->__invocation = invocation;
  buffer->__label = label;
}

/* The label to continue at, or 0 if the jump is for a caller of this invocation. */
unsigned __wasm_setjmp_test(void *env, void *invocation) {
  struct __jmp_buf_tag *buffer = env;
  return buffer->__invocation == invocation ? buffer->__label : 0;
}

void __wasm_longjmp(void *env, int value) {
  struct __jmp_buf_tag *buffer = env;
  buffer->__thrown.__env = env;
  /* C11 7.13.2.1: setjmp never returns 0 after a longjmp. */
  buffer->__thrown.__value = value ? value : 1;
  __builtin_wasm_throw(C_LONGJMP, &buffer->__thrown);
}
