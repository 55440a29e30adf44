package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The functions of {@code n4_view.h}, which says what each does. On the JavaScript thread only. */
@Include(value = "n4_view.h", isSystem = false)
final class ViewApi {
    /** In the place of a kind: no array behind the view. */
    static final int NO_ARRAY = -1;

    /** Answers of {@link #place}. */
    static final int OF_JAVASCRIPT = 0;

    static final int OF_OTHERS = -1;

    private ViewApi() {}

    @Import(name = "n4_view_start")
    static native void start(Function ended, Function dropped);

    @Import(name = "n4_view_can_show")
    static native boolean canShow();

    @Import(name = "n4_view_place")
    static native int place(int env, int value);

    @Import(name = "n4_view_overlapped")
    static native int overlapped(int env, int value, int bytes);

    @Import(name = "n4_view_distance")
    static native int distance();

    @Import(name = "n4_view_open")
    static native int open(
            int env,
            int value,
            int kind,
            int number,
            @Nullable Object array,
            @Nullable Address data,
            int bytes,
            boolean now);

    @Import(name = "n4_view_begin")
    static native void begin(int env);

    @Import(name = "n4_view_settle")
    static native void settle(int env);

    @Import(name = "n4_view_show")
    static native int show(int env, int kind, int number, Object buffer, Address data, int bytes);
}
