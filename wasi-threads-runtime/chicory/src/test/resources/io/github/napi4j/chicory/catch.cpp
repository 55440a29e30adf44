// A try block, to be compiled to either encoding of exception handling.
asm(".globl __cpp_exception\n"
    ".tagtype __cpp_exception i32\n"
    "__cpp_exception:\n");

extern "C" int may_throw();

__attribute__((noinline)) static int thrower(int value) {
    if (value < 0) {
        __builtin_wasm_throw(0, nullptr);
    }
    return value;
}

extern "C" __attribute__((export_name("guarded"))) int guarded() {
    try {
        return thrower(may_throw());
    } catch (...) {
        return -100;
    }
}
