package org.teavm.classlib.java.lang.ref;

import io.github.napi4j.runtime.ThreadStopped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadFactory;

/**
 * {@code java.lang.ref.Cleaner}: a daemon thread that runs actions once their objects are gone. It starts with the first object
 * and ends when the cleaner is gone itself and has nothing left to do.
 */
public final class TCleaner {
    /** How long the thread sleeps between looks at whether the cleaner itself is still there. */
    private static final long LOOK_MILLIS = 60_000;

    private final Actions actions;

    private TCleaner(ThreadFactory factory) {
        actions = new Actions(factory);
        actions.add(this, () -> {});
    }

    public static TCleaner create() {
        return new TCleaner(task -> {
            Thread thread = new Thread(task, "Cleaner");
            thread.setDaemon(true);
            return thread;
        });
    }

    public static TCleaner create(ThreadFactory factory) {
        return new TCleaner(Objects.requireNonNull(factory));
    }

    public Cleanable register(Object object, Runnable action) {
        Objects.requireNonNull(object);
        Objects.requireNonNull(action);
        Cleanable cleanable = actions.add(object, action);
        actions.startOnce();
        return cleanable;
    }

    /** What is registered, and can be done at once instead. */
    public interface Cleanable {
        void clean();
    }

    /** Does not refer to its cleaner, or it would keep it alive. */
    private static final class Actions implements Runnable {
        private final ThreadFactory factory;
        private final TReferenceQueue<Object> gone = new TReferenceQueue<>();

        /** Guarded by the monitor of this object, as is {@link #started}. */
        private final Set<Action> pending = new HashSet<>();

        private boolean started;

        Actions(ThreadFactory factory) {
            this.factory = factory;
        }

        synchronized Action add(Object object, Runnable action) {
            Action added = new Action(object, this, action);
            pending.add(added);
            return added;
        }

        synchronized boolean remove(Action action) {
            return pending.remove(action);
        }

        private synchronized boolean isEmpty() {
            return pending.isEmpty();
        }

        void startOnce() {
            synchronized (this) {
                if (started) {
                    return;
                }
                started = true;
            }
            factory.newThread(this).start();
        }

        @Override
        public void run() {
            while (!isEmpty()) {
                try {
                    if ((Object) gone.remove(LOOK_MILLIS) instanceof Action action) {
                        action.clean();
                    }
                } catch (ThreadStopped stopped) {
                    factory.newThread(this).start();
                    return;
                } catch (Throwable ignored) {
                    // Neither a failing action nor an interrupt ends the others' chance, as the JDK says.
                }
            }
        }
    }

    private static final class Action extends TPhantomReference<Object> implements Cleanable {
        private final Actions owner;
        private final Runnable action;

        Action(Object object, Actions owner, Runnable action) {
            super(object, owner.gone);
            this.owner = owner;
            this.action = action;
        }

        @Override
        public void clean() {
            if (owner.remove(this)) {
                clear();
                action.run();
            }
        }
    }
}
