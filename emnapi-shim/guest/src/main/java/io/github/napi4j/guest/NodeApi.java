package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The functions of {@code n4_napi.h}, which says what each does. On the JavaScript thread only, {@link #onJsThread} aside. */
@Include(value = "n4_napi.h", isSystem = false)
final class NodeApi {
    static final int PENDING_EXCEPTION = 10;

    static final int TYPE_UNDEFINED = 0;
    static final int TYPE_NULL = 1;
    static final int TYPE_BOOLEAN = 2;
    static final int TYPE_NUMBER = 3;
    static final int TYPE_STRING = 4;
    static final int TYPE_SYMBOL = 5;
    static final int TYPE_OBJECT = 6;
    static final int TYPE_FUNCTION = 7;
    static final int TYPE_EXTERNAL = 8;
    static final int TYPE_BIGINT = 9;

    /** Answers of {@link #bigIntFit}. */
    static final int FITS = 0;

    static final int NO_BIGINT = 2;

    private NodeApi() {}

    @Import(name = "n4_status")
    static native int status();

    @Import(name = "n4_on_js_thread")
    static native boolean onJsThread();

    @Import(name = "n4_environment_handle")
    static native int environment();

    @Import(name = "n4_call_limit")
    static native void callLimit(int arguments);

    @Import(name = "n4_create_function")
    static native int createFunction(int env, int function, int parameters, int name, boolean wantsThis);

    @Import(name = "n4_scope_open")
    static native int scopeOpen(int env);

    @Import(name = "n4_scope_level")
    static native int scopeLevel();

    @Import(name = "n4_scope_close")
    static native void scopeClose(int env, int level);

    @Import(name = "n4_get_int32")
    static native long getInt32(int env, int value);

    @Import(name = "n4_get_double")
    static native double getDouble(int env, int value);

    @Import(name = "n4_number_missing")
    static native boolean numberMissing();

    @Import(name = "n4_get_boolean")
    static native int getBoolean(int env, int value);

    @Import(name = "n4_create_int32")
    static native int createInt32(int env, int value);

    @Import(name = "n4_create_double")
    static native int createDouble(int env, double value);

    @Import(name = "n4_create_boolean")
    static native int createBoolean(int env, int value);

    @Import(name = "n4_create_null")
    static native int createNull(int env);

    @Import(name = "n4_create_undefined")
    static native int createUndefined(int env);

    @Import(name = "n4_get_string")
    static native int getString(int env, int value, char[] array, Address data, int capacity);

    @Import(name = "n4_string_length")
    static native int stringLength(int env, int value);

    @Import(name = "n4_create_string")
    static native int createString(int env, char[] array, Address data, int length);

    @Import(name = "n4_type_of")
    static native int typeOf(int env, int value);

    @Import(name = "n4_is_array")
    static native boolean isArray(int env, int value);

    @Import(name = "n4_to_text")
    static native int toText(int env, int value);

    @Import(name = "n4_typed_array_kind")
    static native int typedArrayKind(int env, int value);

    @Import(name = "n4_typed_array_length")
    static native int typedArrayLength(int env, int value);

    @Import(name = "n4_typed_array_read")
    static native int typedArrayRead(int env, int value, int kind, Object array, Address data, int count);

    @Import(name = "n4_typed_array_create")
    static native int typedArrayCreate(int env, int kind, Object array, Address data, int count);

    @Import(name = "n4_object_class")
    static native int objectClass(int env, int value);

    @Import(name = "n4_bytes_of")
    static native int bytesOf(int env, int value, int kind);

    @Import(name = "n4_wrap_bytes")
    static native int wrapBytes(int env, int bytes, int kind);

    @Import(name = "n4_get_bigint_int64")
    static native long getBigInt64(int env, int value);

    @Import(name = "n4_get_bigint_uint64")
    static native long getBigUint64(int env, int value);

    @Import(name = "n4_bigint_fit")
    static native int bigIntFit();

    @Import(name = "n4_bigint_word_count")
    static native int bigIntWordCount(int env, int value);

    @Import(name = "n4_bigint_words")
    static native boolean bigIntWords(int env, int value, long[] array, Address data, int count);

    @Import(name = "n4_create_bigint_int64")
    static native int createBigInt64(int env, long value);

    @Import(name = "n4_create_bigint_uint64")
    static native int createBigUint64(int env, long value);

    @Import(name = "n4_create_bigint_words")
    static native int createBigIntWords(int env, boolean negative, long[] array, Address data, int count);

    @Import(name = "n4_get_date")
    static native double getDate(int env, int value);

    @Import(name = "n4_collection_elements")
    static native int collectionElements(int env, int value, int kind);

    @Import(name = "n4_create_collection")
    static native int createCollection(int env, int kind, int elements);

    @Import(name = "n4_array_length")
    static native long arrayLength(int env, int value);

    @Import(name = "n4_create_array")
    static native int createArray(int env, int length);

    @Import(name = "n4_get_element")
    static native int getElement(int env, int array, int index);

    @Import(name = "n4_set_element")
    static native int setElement(int env, int array, int index, int value);

    @Import(name = "n4_create_object")
    static native int createObject(int env);

    @Import(name = "n4_get_named")
    static native int getNamed(int env, int object, Address name);

    @Import(name = "n4_set_named")
    static native int setNamed(int env, int object, Address name, int value);

    @Import(name = "n4_get_property")
    static native int getProperty(int env, int object, int key);

    @Import(name = "n4_define_property")
    static native int defineProperty(int env, int object, int key, int value, int enumerable);

    @Import(name = "n4_own_keys")
    static native int ownKeys(int env, int object);

    @Import(name = "n4_global")
    static native int global(int env);

    @Import(name = "n4_call_function")
    static native int callFunction(int env, int function, int count, int[] array, @Nullable Address arguments);

    @Import(name = "n4_create_error")
    static native int createError(int env, int kind, int code, int message);

    @Import(name = "n4_throw_error")
    static native void throwValue(int env, int value);

    @Import(name = "n4_throw_static")
    static native void throwStatic(int env, boolean outOfMemory);

    @Import(name = "n4_take_exception")
    static native int takeException(int env);

    @Import(name = "n4_reference_create")
    static native int referenceCreate(int env, int value);

    @Import(name = "n4_reference_value")
    static native int referenceValue(int env, int reference);

    @Import(name = "n4_reference_delete")
    static native void referenceDelete(int env, int reference);

    @Import(name = "n4_promise_create")
    static native long promiseCreate(int env);

    @Import(name = "n4_promise_settle")
    static native int promiseSettle(int env, int deferred, int value, boolean rejected);

    @Import(name = "n4_loop_start")
    @Include(value = "n4_loop.h", isSystem = false)
    static native void loopStart(Function drain);

    @Import(name = "n4_loop_ring")
    @Include(value = "n4_loop.h", isSystem = false)
    static native void loopRing();

    @Import(name = "n4_loop_hold")
    @Include(value = "n4_loop.h", isSystem = false)
    static native void loopHold(boolean hold);

    @Import(name = "n4_loop_timer")
    @Include(value = "n4_loop.h", isSystem = false)
    static native void loopTimer(int millis);

    @Import(name = "n4_loop_timer_fired")
    @Include(value = "n4_loop.h", isSystem = false)
    static native boolean loopTimerFired();
}
