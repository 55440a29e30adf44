package org.teavm.classlib.java.lang;

import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/** What {@code Thread.Builder} collects; a builder is one thread's, the factories it gives are anybody's. */
abstract class TThreadBuilder {
    private String name;
    private long counter = -1;
    private boolean inherits = true;
    private TThread.UncaughtExceptionHandler handler;
    TThreadGroup group;
    Boolean daemon;
    int priority;

    void setName(String name) {
        this.name = Objects.requireNonNull(name);
        counter = -1;
    }

    void setName(String prefix, long start) {
        if (start < 0) {
            throw new IllegalArgumentException("'start' is negative");
        }
        name = Objects.requireNonNull(prefix);
        counter = start;
    }

    void setInherits(boolean inherits) {
        this.inherits = inherits;
    }

    void setHandler(TThread.UncaughtExceptionHandler handler) {
        this.handler = Objects.requireNonNull(handler);
    }

    private String nextName(boolean virtual) {
        if (name == null) {
            return virtual ? "" : "Thread-" + TThread.nextUnnamed();
        }
        return counter >= 0 ? name + counter++ : name;
    }

    TThread make(TRunnable task, boolean virtual) {
        Objects.requireNonNull(task);
        TThread thread = new TThread(group, task, nextName(virtual), inherits, virtual);
        if (daemon != null) {
            thread.setDaemon(daemon);
        }
        if (priority != 0) {
            thread.setPriority(priority);
        }
        if (handler != null) {
            thread.setUncaughtExceptionHandler(handler);
        }
        return thread;
    }

    /** A factory with what the builder knows now. */
    private Factory copy(boolean virtual) {
        Factory copy = new Factory(virtual);
        TThreadBuilder to = copy;
        to.name = name;
        to.counter = counter;
        to.inherits = inherits;
        to.handler = handler;
        to.group = group;
        to.daemon = daemon;
        to.priority = priority;
        return copy;
    }

    private static final class Factory extends TThreadBuilder implements ThreadFactory {
        private final boolean virtual;

        Factory(boolean virtual) {
            this.virtual = virtual;
        }

        @Override
        public synchronized Thread newThread(Runnable task) {
            return (Thread) (Object) make((TRunnable) (Object) task, virtual);
        }
    }

    static final class OfPlatform extends TThreadBuilder implements TThread.Builder.OfPlatform {
        @Override
        public TThread.Builder.OfPlatform name(String name) {
            setName(name);
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform inheritInheritableThreadLocals(boolean inherit) {
            setInherits(inherit);
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform uncaughtExceptionHandler(TThread.UncaughtExceptionHandler handler) {
            setHandler(handler);
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform group(TThreadGroup group) {
            this.group = Objects.requireNonNull(group);
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform daemon(boolean on) {
            daemon = on;
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform daemon() {
            return daemon(true);
        }

        @Override
        public TThread.Builder.OfPlatform priority(int priority) {
            if (priority < TThread.MIN_PRIORITY || priority > TThread.MAX_PRIORITY) {
                throw new IllegalArgumentException();
            }
            this.priority = priority;
            return this;
        }

        @Override
        public TThread.Builder.OfPlatform stackSize(long stackSize) {
            if (stackSize < 0) {
                throw new IllegalArgumentException();
            }
            return this;
        }

        @Override
        public TThread unstarted(TRunnable task) {
            return make(task, false);
        }

        @Override
        public TThread start(TRunnable task) {
            TThread thread = unstarted(task);
            thread.start();
            return thread;
        }

        @Override
        public ThreadFactory factory() {
            return ((TThreadBuilder) this).copy(false);
        }
    }

    static final class OfVirtual extends TThreadBuilder implements TThread.Builder.OfVirtual {
        @Override
        public TThread.Builder.OfVirtual name(String name) {
            setName(name);
            return this;
        }

        @Override
        public TThread.Builder.OfVirtual name(String prefix, long start) {
            setName(prefix, start);
            return this;
        }

        @Override
        public TThread.Builder.OfVirtual inheritInheritableThreadLocals(boolean inherit) {
            setInherits(inherit);
            return this;
        }

        @Override
        public TThread.Builder.OfVirtual uncaughtExceptionHandler(TThread.UncaughtExceptionHandler handler) {
            setHandler(handler);
            return this;
        }

        @Override
        public TThread unstarted(TRunnable task) {
            return make(task, true);
        }

        @Override
        public TThread start(TRunnable task) {
            TThread thread = unstarted(task);
            thread.start();
            return thread;
        }

        @Override
        public ThreadFactory factory() {
            return ((TThreadBuilder) this).copy(true);
        }
    }
}
