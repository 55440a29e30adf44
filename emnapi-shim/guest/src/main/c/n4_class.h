/* JavaScript classes in front of Java ones, with the conventions of n4_napi.h.
 *
 * An instance is an ordinary object that wraps a number, which Java finds its object by. emnapi keeps wraps by
 * environment, so an object of another addon, or of the same addon loaded a second time, wraps nothing here. */
#ifndef N4_CLASS_H
#define N4_CLASS_H

#include <stdint.h>

/* Java, called from C, where an addon has classes: JavaScript has dropped the instance of this number. The environment
 * is 0 when it is being taken down. */
void n4_addon_drop(int32_t env, int32_t number);

/* Bits of a property's attributes. */
#define N4_WRITABLE 1
#define N4_ENUMERABLE 2
#define N4_CONFIGURABLE 4

/* Before the first class; 0 when the JavaScript library lacks what classes need. */
int32_t n4_classes_start(int32_t env);

/* A class whose constructor calls n4_addon_call with this number, with `this`. */
int32_t n4_class_create(int32_t env, int32_t constructor, int32_t parameters, int32_t name);
/* Makes a class, and its prototype, inherit from another's. */
int32_t n4_class_inherit(int32_t env, int32_t class, int32_t parent);
int32_t n4_class_prototype(int32_t env, int32_t class);

/* An own property; 0 stands for a getter or setter that there is none of. */
int32_t n4_define_value(int32_t env, int32_t object, int32_t key, int32_t value, int32_t attributes);
int32_t n4_define_accessor(int32_t env, int32_t object, int32_t key, int32_t getter, int32_t setter, int32_t attributes);

/* Whether a value inherits from a prototype; -1 when a proxy threw. */
int32_t n4_inherits(int32_t env, int32_t value, int32_t prototype);
/* A new object of this prototype. */
int32_t n4_create_instance(int32_t env, int32_t prototype);

/* Makes an object wrap a number above 0, and gives a weak reference to the object, 0 when it wraps one already.
 * n4_unwrap gives the number, 0 for what wraps none; it takes any value and runs no user code. */
int32_t n4_wrap(int32_t env, int32_t object, int32_t number);
int32_t n4_unwrap(int32_t env, int32_t value);

#endif
