package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The functions of {@code n4_value.h}, which says what each does. On the JavaScript thread only. */
@Include(value = "n4_value.h", isSystem = false)
final class ValueApi {
    static final int DATE = 0;
    static final int PROMISE = 1;
    static final int ARRAY_BUFFER = 2;

    static final int TO_STRING = 0;
    static final int TO_NUMBER = 1;
    static final int TO_BOOLEAN = 2;
    static final int TO_OBJECT = 3;

    private ValueApi() {}

    @Import(name = "n4_call_number")
    static native int callNumber();

    @Import(name = "n4_is_construct")
    static native boolean isConstruct(int env);

    @Import(name = "n4_call_live")
    static native boolean callLive(int number);

    @Import(name = "n4_call_arguments")
    static native int callArguments(int env, int[] array, Address values, int count);

    @Import(name = "n4_value_is")
    static native boolean is(int env, int value, int kind);

    @Import(name = "n4_strict_equals")
    static native int strictEquals(int env, int value, int other);

    @Import(name = "n4_instance_of")
    static native int instanceOf(int env, int value, int constructor);

    @Import(name = "n4_coerce")
    static native int coerce(int env, int value, int kind);

    @Import(name = "n4_set_property")
    static native int setProperty(int env, int object, int key, int value);

    @Import(name = "n4_has_property")
    static native int hasProperty(int env, int object, int key, boolean own);

    @Import(name = "n4_delete_property")
    static native int deleteProperty(int env, int object, int key);

    @Import(name = "n4_prototype")
    static native int prototype(int env, int object);

    @Import(name = "n4_object_freeze")
    static native int freeze(int env, int object, boolean onlySeal);

    @Import(name = "n4_create_symbol")
    static native int createSymbol(int env, int description);

    @Import(name = "n4_create_date")
    static native int createDate(int env, double time);

    @Import(name = "n4_date_time")
    static native double dateTime(int env, int value);

    @Import(name = "n4_run_script")
    static native int runScript(int env, int source);

    @Import(name = "n4_call_method")
    static native int callMethod(int env, int self, int function, int count, int[] array, @Nullable Address arguments);

    @Import(name = "n4_construct")
    static native int construct(int env, int constructor, int count, int[] array, @Nullable Address arguments);

    @Import(name = "n4_create_external")
    static native int createExternal(int env, int number);

    @Import(name = "n4_external_number")
    static native int externalNumber(int env, int value);

    @Import(name = "n4_array_buffer_detached")
    static native int arrayBufferDetached(int env, int value);

    @Import(name = "n4_array_buffer_detach")
    static native int arrayBufferDetach(int env, int value);

    @Import(name = "n4_weak_reference_create")
    static native int weakReferenceCreate(int env, int value);

    @Import(name = "n4_adjust_memory")
    static native long adjustMemory(int env, long change);

    @Import(name = "n4_module_file_name")
    static native int moduleFileName(int env);

    @Import(name = "n4_cleanup_start")
    static native int cleanupStart(int env);
}
