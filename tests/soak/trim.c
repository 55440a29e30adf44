/* A Node addon for glibc: a function that gives back what malloc keeps but nobody uses. Without headers, for any clang. */
typedef struct env env;
typedef struct value value;
typedef struct info info;

extern int malloc_trim(unsigned long);
extern int napi_create_function(env*, const char*, unsigned long, value* (*)(env*, info*), void*, value**);

static value* trim(env* caller, info* call) {
  (void)caller;
  (void)call;
  malloc_trim(0);
  return 0;
}

value* napi_register_module_v1(env* caller, value* exports) {
  value* function = exports;
  napi_create_function(caller, "trim", 4, trim, 0, &function);
  return function;
}
