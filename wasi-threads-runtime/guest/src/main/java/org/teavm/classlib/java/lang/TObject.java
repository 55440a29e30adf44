package org.teavm.classlib.java.lang;

import org.teavm.dependency.PluggableDependency;
import org.teavm.interop.Import;
import org.teavm.interop.Rename;
import org.teavm.interop.Superclass;
import org.teavm.interop.c.Include;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * {@code java.lang.Object} with real monitors: lock, wait queue and identity hash share the header's second word, in C.
 *
 * <p>The static {@code monitor} methods are what TeaVM calls for {@code synchronized}.
 */
@Superclass("")
@Include(value = "n4_monitor.h", isSystem = false)
public class TObject {
    private static final int WAIT_INTERRUPTED = 1;
    private static final int WAIT_NOT_OWNER = 2;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Rename("fakeInit")
    public TObject() {}

    @Rename("<init>")
    private void init() {}

    static void monitorEnter(TObject object) {
        if (object == null) {
            throw new TNullPointerException();
        }
        enter(object);
    }

    static void monitorEnterSync(TObject object) {
        monitorEnter(object);
    }

    static void monitorExit(TObject object) {
        if (exit(object) != 0) {
            throw new TIllegalMonitorStateException();
        }
    }

    static void monitorExitSync(TObject object) {
        monitorExit(object);
    }

    static boolean holdsLock(TObject object) {
        return held(object) != 0;
    }

    @Rename("getClass")
    public final TClass<?> getClass0() {
        return (TClass<?>) (Object) getClassInfo().classObject();
    }

    private native ClassInfo getClassInfo();

    @Override
    public int hashCode() {
        return identityHash(this);
    }

    final int identity() {
        return identityHash(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return getClass().getName() + "@" + TInteger.toHexString(hashCode());
    }

    @Override
    @PluggableDependency(ObjectDependencyPlugin.class)
    protected Object clone() throws TCloneNotSupportedException {
        if (!(this instanceof TCloneable)
                && ((TClass<?>) (Object) getClass()).getClassInfo().itemType() == null) {
            throw new TCloneNotSupportedException();
        }
        return copy(this);
    }

    @Rename("notify")
    public final void notify0() {
        requireOwner(notifyOne(this) == 0);
    }

    @Rename("notifyAll")
    public final void notifyAll0() {
        requireOwner(notifyEvery(this) == 0);
    }

    @Rename("wait")
    public final void wait0() throws TInterruptedException {
        await(0);
    }

    @Rename("wait")
    public final void wait0(long millis) throws TInterruptedException {
        await(toNanos(millis, 0));
    }

    @Rename("wait")
    public final void wait0(long millis, int nanos) throws TInterruptedException {
        await(toNanos(millis, nanos));
    }

    private static long toNanos(long millis, int nanos) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        return millis > (Long.MAX_VALUE - nanos) / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI + nanos;
    }

    private void await(long nanos) throws TInterruptedException {
        int result = await(this, nanos);
        if (result == WAIT_INTERRUPTED) {
            throw new TInterruptedException();
        }
        requireOwner(result != WAIT_NOT_OWNER);
    }

    private static void requireOwner(boolean owner) {
        if (!owner) {
            throw new TIllegalMonitorStateException("current thread is not owner");
        }
    }

    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() throws TThrowable {}

    @Import(name = "n4_monitor_enter")
    private static native void enter(Object object);

    @Import(name = "n4_monitor_exit")
    private static native int exit(Object object);

    @Import(name = "n4_monitor_held")
    private static native int held(Object object);

    @Import(name = "n4_monitor_wait")
    private static native int await(Object object, long nanos);

    @Import(name = "n4_monitor_notify")
    private static native int notifyOne(Object object);

    @Import(name = "n4_monitor_notify_all")
    private static native int notifyEvery(Object object);

    @Import(name = "n4_identity_hash")
    private static native int identityHash(Object object);

    @Import(name = "n4_new_copy")
    @Include(value = "allocation.h", isSystem = false)
    private static native Object copy(Object object);
}
