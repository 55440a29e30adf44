/* The fast path: exports that a loader of ours calls in place of the functions that Node-API made, with numbers in
 * registers and strings and arrays in the module's memory. What it does not find here it leaves to Node-API.
 *
 * On the JavaScript thread only. The loader calls within a handle scope of emnapi's that it opened for the call; the
 * scope's number is the first argument, and stands for the callback info of a call through Node-API. */
#ifndef N4_FAST_H
#define N4_FAST_H

#include <stdint.h>

/* Room for the small arguments and results of one call, in bytes. */
#define N4_FAST_SCRATCH 8192

/* What the loader reads and writes directly, by these offsets. The export n4_fast_area gives its address. */
extern struct n4_fast_area {
    int32_t nesting;       /* calls from JavaScript that are under way, or were when the host unwound them */
    int32_t nesting_limit; /* a call that finds as many is Node-API's to refuse */
    int32_t environment;   /* the napi_env, once the module is registered */
    int32_t result_length; /* of the string or array that the last call returned, in elements */
    int32_t scratch_size;
    int32_t reserved;
    _Alignas(8) char scratch[N4_FAST_SCRATCH];
} n4_fast;

/* Strings and arrays. The loader writes small arguments to the scratch and passes their address; what has no room
 * there goes straight to a Java array that n4_fast_room made. The results of the n4_fast_give functions are addresses
 * for the loader: the scratch, where the result was copied to, or the data itself, which then has to stay alive until
 * the loader has read it. */
void n4_fast_take(void* array, void* data, int32_t address, int32_t bytes);
void* n4_fast_take_string(int32_t address, int32_t length);
void* n4_fast_string_around(void* units);
int32_t n4_fast_give(void* array, void* data, int32_t count, int32_t element_size);
int32_t n4_fast_give_string(void* string);
int32_t n4_fast_is_scratch(int32_t address);

/*
 * An export that calls a function of Java's. In assembly, because it may move the C stack pointer: calls that the host
 * unwound are given up first, as in n4_entry. All texts are of assembly: `all` the types of the parameters with the
 * scope's in front, `parameters` those of Java's, `leave` the function that ends the call: n4_fast_leave_handle where the
 * result is a handle, `arguments` what pushes them.
 */
#define N4_FAST_EXPORT(name, java, all, parameters, result, leave, arguments) \
    __asm__(".globaltype __stack_pointer, i32\n"                       \
            ".functype n4_fast_enter (i32, i32) -> (i32)\n"            \
            ".functype n4_fast_leave () -> ()\n"                       \
            ".functype n4_fast_leave_handle (i32) -> (i32)\n"          \
            ".functype " java " (" parameters ") -> (" result ")\n"    \
            ".section .text." name ",\"\",@\n"                         \
            ".globl " name "\n"                                        \
            ".type " name ",@function\n"                               \
            ".export_name " name ", " name "\n"                        \
            ".no_dead_strip " name "\n"                                \
            name ":\n"                                                 \
            ".functype " name " (" all ") -> (" result ")\n"           \
            "local.get 0\n"                                            \
            "global.get __stack_pointer\n"                             \
            "call n4_fast_enter\n"                                     \
            "global.set __stack_pointer\n"                             \
            arguments                                                  \
            "call " java "\n"                                          \
            "call " leave "\n"                                           \
            "end_function\n")

#endif
