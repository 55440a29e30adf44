package io.github.napi4j.guest;

import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The functions of {@code n4_class.h}, which says what each does. On the JavaScript thread only. */
@Include(value = "n4_class.h", isSystem = false)
final class ClassApi {
    private ClassApi() {}

    @Import(name = "n4_classes_start")
    static native boolean start(int env);

    @Import(name = "n4_class_create")
    static native int create(int env, int constructor, int parameters, int name);

    @Import(name = "n4_class_inherit")
    static native int inherit(int env, int type, int parent);

    @Import(name = "n4_class_prototype")
    static native int prototype(int env, int type);

    @Import(name = "n4_define_value")
    static native int defineValue(int env, int object, int key, int value, int attributes);

    @Import(name = "n4_define_accessor")
    static native int defineAccessor(int env, int object, int key, int getter, int setter, int attributes);

    @Import(name = "n4_inherits")
    static native int inherits(int env, int value, int prototype);

    @Import(name = "n4_create_instance")
    static native int createInstance(int env, int prototype);

    @Import(name = "n4_wrap")
    static native int wrap(int env, int object, int number);

    @Import(name = "n4_unwrap")
    static native int unwrap(int env, int value);
}
