package org.teavm.classlib.java.lang;

import io.github.napi4j.runtime.ThreadStopped;
import org.teavm.interop.Address;
import org.teavm.interop.Function;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/**
 * {@code java.lang.Thread} over one native thread each.
 *
 * <p>A thread that C attached (the JavaScript thread first of all) gets its object when it first asks for it; a thread that Java
 * starts brings its own. The native record is only touched under {@code life}, which its owner takes to give it up.
 */
@Include(value = "n4_thread.h", isSystem = false)
public class TThread extends TObject implements TRunnable {
    public static final int MIN_PRIORITY = 1;
    public static final int NORM_PRIORITY = 5;
    public static final int MAX_PRIORITY = 10;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private static final Object COUNTERS = new Object();
    private static long lastId;
    private static int unnamed;
    private static int alive;

    /** Always null: the assignments that never run tell the dependency analysis what {@link #currentThread} may return. */
    private static TThread possible;

    private static volatile UncaughtExceptionHandler defaultUncaughtExceptionHandler =
            new TDefaultUncaughtExceptionHandler();

    private final Object life = new Object();
    private final long id;
    private final TRunnable target;
    private volatile String name;
    private volatile int priority = NORM_PRIORITY;
    private volatile boolean daemon;
    private volatile UncaughtExceptionHandler uncaughtExceptionHandler;
    private volatile TClassLoader contextClassLoader;

    /** The native record while the thread is alive; guarded by {@link #life}, as are the next three. */
    private Address record;

    private boolean started;
    private boolean finished;
    private boolean interruptedBeforeStart;

    /** The thread's own; no other thread looks. */
    TThreadLocalMap locals;

    TThreadLocalMap inheritableLocals;

    public TThread() {
        this((TRunnable) null, null);
    }

    public TThread(String name) {
        this((TRunnable) null, name);
    }

    public TThread(TRunnable target) {
        this(target, null);
    }

    public TThread(TRunnable target, String name) {
        this.target = target;
        this.name = name != null ? name : "Thread-" + nextUnnamed();
        id = nextId();
        TThread parent = currentThread();
        daemon = parent.daemon;
        priority = parent.priority;
        contextClassLoader = parent.contextClassLoader;
        if (parent.inheritableLocals != null) {
            inheritableLocals = parent.inheritableLocals.inherited();
        }
        if (id < 0) {
            possible = this;
        }
    }

    public TThread(TThreadGroup group, TRunnable target) {
        this(target, null);
    }

    public TThread(TThreadGroup group, String name) {
        this((TRunnable) null, name);
    }

    public TThread(TThreadGroup group, TRunnable target, String name) {
        this(target, name);
    }

    /** The stack size is a hint, as the JDK says; every thread has the module's. */
    public TThread(TThreadGroup group, TRunnable target, String name, long stackSize) {
        this(target, name);
    }

    /** The object of a thread that runs already: the caller's. */
    private TThread(Address record) {
        target = null;
        id = nextId();
        name = id == 1 ? "main" : "native-" + id;
        started = true;
        this.record = record;
        countAlive(1);
        adopt(this);
        if (id < 0) {
            possible = this;
        }
    }

    private static long nextId() {
        synchronized (COUNTERS) {
            return ++lastId;
        }
    }

    private static int nextUnnamed() {
        synchronized (COUNTERS) {
            return unnamed++;
        }
    }

    private static void countAlive(int change) {
        synchronized (COUNTERS) {
            alive += change;
        }
    }

    public static TThread currentThread() {
        Object known = javaThread();
        if (known == null) {
            return new TThread(self());
        }
        TThread never = possible;
        return never != null ? never : (TThread) known;
    }

    /** Only for TeaVM's own start-up, which is not used. */
    @SuppressWarnings("unused")
    static void setCurrentThread(TThread thread) {}

    public void start() {
        synchronized (life) {
            if (started) {
                throw new TIllegalThreadStateException();
            }
            started = true;
        }
        countAlive(1);
        int error = startNative(this, Function.get(Body.class, TThread.class, "runStarted"));
        if (error != 0) {
            countAlive(-1);
            synchronized (life) {
                started = false;
            }
            if (error < 0) {
                throw new UnsupportedOperationException(
                        "this module has no threads of its host, and its package.json says "
                                + "`\"unthreaded\": \"throw\"`; see docs/unthreaded.md of napi4j");
            }
            throw new OutOfMemoryError("unable to create native thread: no worker or no memory left");
        }
    }

    /** What a started thread runs; called by C. */
    private abstract static class Body extends Function {
        abstract void run();
    }

    @SuppressWarnings("unused")
    private static void runStarted() {
        TThread thread = currentThread();
        thread.begin();
        try {
            thread.run();
        } catch (ThreadStopped quiet) {
            // Nothing went wrong in it.
        } catch (Throwable failure) {
            thread.report(failure);
        } finally {
            thread.finish();
        }
    }

    private void begin() {
        synchronized (life) {
            record = self();
            if (interruptedBeforeStart) {
                interruptNative(record);
            }
        }
    }

    /** A handler that throws itself is ignored, as the specification asks. */
    private void report(Throwable failure) {
        try {
            getUncaughtExceptionHandler().uncaughtException(this, failure);
        } catch (Throwable ignored) {
            // There is nobody left to tell.
        }
    }

    private void finish() {
        locals = null;
        inheritableLocals = null;
        synchronized (life) {
            record = null;
            finished = true;
        }
        countAlive(-1);
        synchronized (this) {
            notifyAll();
        }
    }

    @Override
    public void run() {
        if (target != null) {
            target.run();
        }
    }

    public final void join() throws InterruptedException {
        join(0);
    }

    public final void join(long millis, int nanos) throws InterruptedException {
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        join(nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    public final void join(long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        long start = System.nanoTime();
        synchronized (this) {
            while (isAlive()) {
                long left = millis - (System.nanoTime() - start) / NANOS_PER_MILLI;
                if (millis != 0 && left <= 0) {
                    return;
                }
                wait(millis == 0 ? 0 : left);
            }
        }
    }

    public void interrupt() {
        synchronized (life) {
            if (record != null) {
                interruptNative(record);
            } else if (!finished) {
                interruptedBeforeStart = true;
            }
        }
    }

    public boolean isInterrupted() {
        synchronized (life) {
            return record != null ? isInterruptedNative(record, 0) != 0 : interruptedBeforeStart && !finished;
        }
    }

    public static boolean interrupted() {
        return isInterruptedNative(self(), 1) != 0;
    }

    public static void sleep(long millis) throws TInterruptedException {
        sleep(millis, 0);
    }

    public static void sleep(long millis, int nanos) throws TInterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos > 999999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        long total =
                millis > (Long.MAX_VALUE - nanos) / NANOS_PER_MILLI ? Long.MAX_VALUE : millis * NANOS_PER_MILLI + nanos;
        if (sleepNative(total) != 0) {
            throw new TInterruptedException();
        }
    }

    @SuppressWarnings("NamedLikeContextualKeyword")
    public static void yield() {
        yieldNative();
    }

    public static void onSpinWait() {
        yieldNative();
    }

    public final boolean isAlive() {
        synchronized (life) {
            return started && !finished;
        }
    }

    public static int activeCount() {
        synchronized (COUNTERS) {
            return alive;
        }
    }

    public static boolean holdsLock(TObject object) {
        if (object == null) {
            throw new TNullPointerException();
        }
        return TObject.holdsLock(object);
    }

    public final String getName() {
        return name;
    }

    public final void setName(String name) {
        if (name == null) {
            throw new TNullPointerException("name cannot be null");
        }
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public final long threadId() {
        return id;
    }

    public final boolean isDaemon() {
        return daemon;
    }

    public final void setDaemon(boolean daemon) {
        if (isAlive()) {
            throw new TIllegalThreadStateException();
        }
        this.daemon = daemon;
    }

    public final int getPriority() {
        return priority;
    }

    /** Kept and otherwise ignored: the host schedules. */
    public final void setPriority(int priority) {
        if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
            throw new IllegalArgumentException();
        }
        this.priority = priority;
    }

    /** The caller's own stack; that of another thread is not to be had and empty. */
    @SuppressWarnings("ReferenceEquality")
    public TStackTraceElement[] getStackTrace() {
        return this == currentThread()
                ? (TStackTraceElement[]) (Object) new Throwable().getStackTrace()
                : new TStackTraceElement[0];
    }

    public TClassLoader getContextClassLoader() {
        TClassLoader loader = contextClassLoader;
        return loader != null ? loader : TClassLoader.getSystemClassLoader();
    }

    public void setContextClassLoader(TClassLoader loader) {
        contextClassLoader = loader;
    }

    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        UncaughtExceptionHandler own = uncaughtExceptionHandler;
        return own != null ? own : defaultUncaughtExceptionHandler;
    }

    public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        uncaughtExceptionHandler = handler;
    }

    public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        return defaultUncaughtExceptionHandler;
    }

    public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
        defaultUncaughtExceptionHandler = handler;
    }

    @Override
    public String toString() {
        return "Thread[#" + id + "," + name + "," + priority + ",main]";
    }

    public final TThreadGroup getThreadGroup() {
        return TThreadGroup.MAIN;
    }

    /** What LockSupport.unpark does. */
    public void unpark() {
        synchronized (life) {
            if (record != null) {
                unparkNative(record);
            }
        }
    }

    /** What LockSupport.park does; {@code nanos} 0: without a limit. */
    @Import(name = "n4_thread_park")
    public static native void park(long nanos);

    @Import(name = "n4_thread_unpark")
    private static native void unparkNative(Address record);

    public interface UncaughtExceptionHandler {
        void uncaughtException(TThread thread, Throwable failure);
    }

    @Import(name = "n4_thread_self")
    private static native Address self();

    @Import(name = "n4_thread_java")
    private static native Object javaThread();

    @Import(name = "n4_thread_adopt")
    private static native void adopt(Object thread);

    @Import(name = "n4_thread_interrupt")
    private static native void interruptNative(Address record);

    @Import(name = "n4_thread_is_interrupted")
    private static native int isInterruptedNative(Address record, int clear);

    @Import(name = "n4_thread_sleep")
    private static native int sleepNative(long nanos);

    @Import(name = "n4_thread_yield")
    @Include(value = "n4_thread_start.h", isSystem = false)
    private static native void yieldNative();

    @Import(name = "n4_thread_start")
    @Include(value = "n4_thread_start.h", isSystem = false)
    private static native int startNative(Object thread, Body body);
}
