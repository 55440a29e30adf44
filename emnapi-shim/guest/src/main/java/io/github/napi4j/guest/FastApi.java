package io.github.napi4j.guest;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * The functions of {@code n4_fast.h}, which says what each does.
 *
 * <p>Strings are objects here: declared as what they are, they would be copied to and from strings of C's.
 */
@Include(value = "n4_fast.h", isSystem = false)
final class FastApi {
    private FastApi() {}

    @Import(name = "n4_fast_take")
    static native void take(Object array, Address data, int address, int bytes);

    @Import(name = "n4_fast_take_string")
    static native Object takeString(int address, int length);

    @Import(name = "n4_fast_string_around")
    static native Object stringAround(Object units);

    @Import(name = "n4_fast_give")
    static native int give(Object array, Address data, int count, int elementSize);

    @Import(name = "n4_fast_give_string")
    static native int giveString(Object text);

    @Import(name = "n4_fast_is_scratch")
    static native boolean isScratch(int address);
}
