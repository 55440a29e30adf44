package org.teavm.classlib.java.lang;

import io.github.napi4j.runtime.ThreadStopped;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
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

    private static volatile UncaughtExceptionHandler defaultUncaughtExceptionHandler;

    /** In the order of {@code n4_thread_waiting}. */
    private static final State[] STATES = {State.RUNNABLE, State.WAITING, State.TIMED_WAITING, State.BLOCKED};

    private final Object life = new Object();
    private final long id;
    private final TRunnable target;
    private final TThreadGroup group;
    private final boolean virtual;
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

    /** The thread's own; no other thread looks. Named as in the JDK, whose class files ask for these six by name. */
    TThreadLocalMap threadLocals;

    TThreadLocalMap inheritableThreadLocals;

    @SuppressWarnings("unused")
    private Object inheritedAccessControlContext;

    long threadLocalRandomSeed;

    int threadLocalRandomProbe;

    int threadLocalRandomSecondarySeed;

    /** What the thread is parked for, as LockSupport was told. */
    volatile Object parkBlocker;

    public TThread() {
        this(null, null, null);
    }

    public TThread(String name) {
        this(null, null, requireName(name));
    }

    public TThread(TRunnable target) {
        this(null, target, null);
    }

    public TThread(TRunnable target, String name) {
        this(null, target, requireName(name));
    }

    public TThread(TThreadGroup group, TRunnable target) {
        this(group, target, null);
    }

    public TThread(TThreadGroup group, String name) {
        this(group, null, requireName(name));
    }

    public TThread(TThreadGroup group, TRunnable target, String name) {
        this(group, target, name, 0, true);
    }

    /** The stack size is a hint, as the JDK says; every thread has the module's. */
    public TThread(TThreadGroup group, TRunnable target, String name, long stackSize) {
        this(group, target, name, stackSize, true);
    }

    public TThread(
            TThreadGroup group, TRunnable target, String name, long stackSize, boolean inheritInheritableThreadLocals) {
        this(group, target, name != null ? name : "Thread-" + nextUnnamed(), inheritInheritableThreadLocals, false);
    }

    TThread(TThreadGroup group, TRunnable target, String name, boolean inherits, boolean virtual) {
        TThread parent = currentThread();
        this.target = target;
        this.name = name;
        this.virtual = virtual;
        this.group = virtual ? TThreadGroup.VIRTUAL : group != null ? group : parent.group;
        id = nextId();
        daemon = virtual || parent.daemon;
        priority = virtual ? NORM_PRIORITY : parent.priority;
        contextClassLoader = parent.contextClassLoader;
        if (inherits && parent.inheritableThreadLocals != null) {
            inheritableThreadLocals = parent.inheritableThreadLocals.inherited();
        }
        if (id < 0) {
            possible = this;
        }
    }

    /** The object of a thread that runs already: the caller's. */
    private TThread(Address record) {
        target = null;
        virtual = false;
        group = TThreadGroup.MAIN;
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

    private static String requireName(String name) {
        if (name == null) {
            throw new TNullPointerException("'name' is null");
        }
        return name;
    }

    private static long nextId() {
        synchronized (COUNTERS) {
            return ++lastId;
        }
    }

    static int nextUnnamed() {
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
        threadLocals = null;
        inheritableThreadLocals = null;
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

    /** Whether the thread ended within the time. */
    public final boolean join(Duration duration) throws InterruptedException {
        if (getState() == State.NEW) {
            throw new TIllegalThreadStateException("Thread not started");
        }
        long nanos = toNanos(duration);
        long start = System.nanoTime();
        synchronized (this) {
            while (isAlive()) {
                long left = nanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                // Rounded up: waking early would spin through the last fraction of a millisecond.
                wait(left / NANOS_PER_MILLI + 1);
            }
        }
        return true;
    }

    private static long toNanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return duration.isNegative() ? 0 : Long.MAX_VALUE;
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
        sleepFor(total);
    }

    public static void sleep(Duration duration) throws TInterruptedException {
        long nanos = toNanos(duration);
        if (nanos > 0) {
            sleepFor(nanos);
        } else if (interrupted()) {
            throw new TInterruptedException();
        }
    }

    private static void sleepFor(long nanos) throws TInterruptedException {
        if (sleepNative(nanos) != 0) {
            throw new TInterruptedException("sleep interrupted");
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

    /** What the thread does, as of now; it may be at something else when the caller looks at the answer. */
    public State getState() {
        synchronized (life) {
            if (finished) {
                return State.TERMINATED;
            }
            if (!started) {
                return State.NEW;
            }
            return record == null ? State.RUNNABLE : STATES[waiting(record)];
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

    /** Whether the thread was made as a virtual one; it is a thread of the host all the same. */
    public final boolean isVirtual() {
        return virtual;
    }

    public final void setDaemon(boolean daemon) {
        if (virtual && !daemon) {
            throw new IllegalArgumentException("'false' not legal for virtual threads");
        }
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
        if (!virtual) {
            this.priority = priority;
        }
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

    /** The thread's own handler, else its group. */
    public UncaughtExceptionHandler getUncaughtExceptionHandler() {
        UncaughtExceptionHandler own = uncaughtExceptionHandler;
        return own != null ? own : getThreadGroup();
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
        if (virtual) {
            return "VirtualThread[#" + id + (name.isEmpty() ? "" : "," + name) + "]/"
                    + getState().toString().toLowerCase(Locale.ROOT);
        }
        TThreadGroup of = getThreadGroup();
        return "Thread[#" + id + "," + name + "," + priority + "," + (of != null ? of.getName() : "") + "]";
    }

    /** The thread's group; null once it has ended. */
    public final TThreadGroup getThreadGroup() {
        synchronized (life) {
            return finished ? null : group;
        }
    }

    public void checkAccess() {}

    public static void dumpStack() {
        new Exception("Stack trace").printStackTrace();
    }

    /** Threads of the host, as many as one likes to start. */
    public static Builder.OfPlatform ofPlatform() {
        return new TThreadBuilder.OfPlatform();
    }

    /** Threads of the host under the contract of virtual ones: daemons without a name. */
    public static Builder.OfVirtual ofVirtual() {
        return new TThreadBuilder.OfVirtual();
    }

    public static TThread startVirtualThread(TRunnable task) {
        return ofVirtual().start(task);
    }

    /** What the JDK asks of ThreadLocalRandom behind its API. */
    public static int randomProbe() {
        return currentThread().threadLocalRandomProbe;
    }

    /** The next probe of the caller after a collision. */
    public static int advanceRandomProbe(int probe) {
        int next = scrambled(probe);
        currentThread().threadLocalRandomProbe = next;
        return next;
    }

    /** A pseudo-random number of the caller's own, never 0. */
    public static int nextSecondarySeed() {
        TThread current = currentThread();
        int seed = current.threadLocalRandomSecondarySeed;
        seed = seed != 0 ? scrambled(seed) : (int) current.id * 0x9e3779b9 | 1;
        current.threadLocalRandomSecondarySeed = seed;
        return seed;
    }

    /** Marsaglia's xorshift. */
    private static int scrambled(int value) {
        int x = value;
        x ^= x << 13;
        x ^= x >>> 17;
        return x ^ x << 5;
    }

    /** What LockSupport.getBlocker answers. */
    public Object blocker() {
        return parkBlocker;
    }

    /** What LockSupport says the caller is parked for. */
    public static void setBlocker(Object blocker) {
        currentThread().parkBlocker = blocker;
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

    /** What a thread does; of Java's states all that there are. */
    public enum State {
        NEW,
        RUNNABLE,
        BLOCKED,
        WAITING,
        TIMED_WAITING,
        TERMINATED
    }

    /** Of JDK 21; what it makes is a {@link TThread} in either case. */
    public interface Builder {
        Builder name(String name);

        Builder name(String prefix, long start);

        Builder inheritInheritableThreadLocals(boolean inherit);

        Builder uncaughtExceptionHandler(UncaughtExceptionHandler handler);

        TThread unstarted(TRunnable task);

        TThread start(TRunnable task);

        ThreadFactory factory();

        interface OfPlatform extends Builder {
            @Override
            OfPlatform name(String name);

            @Override
            OfPlatform name(String prefix, long start);

            @Override
            OfPlatform inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfPlatform uncaughtExceptionHandler(UncaughtExceptionHandler handler);

            OfPlatform group(TThreadGroup group);

            OfPlatform daemon(boolean on);

            OfPlatform daemon();

            OfPlatform priority(int priority);

            OfPlatform stackSize(long stackSize);
        }

        interface OfVirtual extends Builder {
            @Override
            OfVirtual name(String name);

            @Override
            OfVirtual name(String prefix, long start);

            @Override
            OfVirtual inheritInheritableThreadLocals(boolean inherit);

            @Override
            OfVirtual uncaughtExceptionHandler(UncaughtExceptionHandler handler);
        }
    }

    @Import(name = "n4_thread_waiting")
    private static native int waiting(Address record);

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
