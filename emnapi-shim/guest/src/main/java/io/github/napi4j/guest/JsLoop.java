package io.github.napi4j.guest;

import org.jspecify.annotations.Nullable;
import org.teavm.interop.Function;

/**
 * Work for the JavaScript thread, which any thread may ask for and which runs in the order of asking.
 *
 * <p>A few hundred tasks run at a time, so that JavaScript's own work gets its turns. What a task throws is an uncaught
 * exception of the host's, after which the next tasks go on.
 *
 * <p>While something is pending, a promise or a strong threadsafe function, the host's event loop is held; and since only
 * the collector knows whether anybody is left who could settle it, the module collects now and then for as long.
 */
final class JsLoop {
    private static final int TASKS_AT_ONCE = 1000;
    private static final int TASKS_A_SCOPE = 64;
    private static final int FIRST_LOOK_MILLIS = 250;
    private static final int LAST_LOOK_MILLIS = 10_000;

    private static final Object INBOX = new Object();
    private static @Nullable LoopTask first;
    private static @Nullable LoopTask last;
    private static boolean rung;

    // The rest is the JavaScript thread's own.
    private static @Nullable LoopTask batch;
    private static int holds;
    private static int lookMillis = FIRST_LOOK_MILLIS;

    static {
        NodeApi.loopStart(Function.get(Drain.class, JsLoop.class, "drain"));
    }

    private JsLoop() {}

    /** What C calls. */
    @SuppressWarnings("UnusedMethod")
    private abstract static class Drain extends Function {
        abstract void drain(int env);
    }

    /** Has a task run on the JavaScript thread after those before it. Any thread. */
    static void post(LoopTask task) {
        boolean ring;
        synchronized (INBOX) {
            if (last == null) {
                first = task;
            } else {
                last.next = task;
            }
            last = task;
            ring = !rung;
            rung = true;
        }
        if (ring) {
            NodeApi.loopRing();
        }
    }

    /** Has an action run on the JavaScript thread: at once where this is it, else after the tasks before. Any thread. */
    static void run(Runnable action) {
        if (NodeApi.onJsThread()) {
            action.run();
        } else {
            later(action);
        }
    }

    /** Has an action run on the JavaScript thread, and not in the call that it is in. Any thread. */
    static void later(Runnable action) {
        post(new Action(action));
    }

    /** Keeps the host's event loop going for one more pending thing. JavaScript thread. */
    static void hold() {
        if (holds++ == 0) {
            NodeApi.loopHold(true);
        }
        lookMillis = FIRST_LOOK_MILLIS;
        NodeApi.loopTimer(lookMillis);
    }

    /** Takes back one {@link #hold}. JavaScript thread. */
    static void release() {
        if (--holds == 0) {
            NodeApi.loopHold(false);
        }
    }

    @SuppressWarnings("UnusedMethod")
    private static void drain(int env) {
        int path = ConversionPath.begin();
        try {
            if (NodeApi.loopTimerFired()) {
                look(env);
            }
            int scope = NodeApi.scopeOpen(env);
            for (int i = 1; i <= TASKS_AT_ONCE; i++) {
                LoopTask task = take();
                if (task == null) {
                    return;
                }
                task.run(env);
                if (i % TASKS_A_SCOPE == 0) {
                    NodeApi.scopeClose(env, scope);
                    NodeApi.scopeOpen(env);
                }
            }
            NodeApi.loopRing();
        } catch (Throwable failure) {
            Failures.raise(env, failure);
            NodeApi.loopRing();
        } finally {
            ConversionPath.end(path);
        }
    }

    private static @Nullable LoopTask take() {
        if (batch == null) {
            batch = takeInbox();
        }
        LoopTask task = batch;
        if (task != null) {
            batch = task.next;
            task.next = null;
        }
        return task;
    }

    private static @Nullable LoopTask takeInbox() {
        synchronized (INBOX) {
            LoopTask tasks = first;
            first = null;
            last = null;
            rung = tasks != null;
            return tasks;
        }
    }

    /** Collects, so that what nobody can settle any more is known; looks again later, and later every time. */
    private static void look(int env) {
        if (holds == 0) {
            return;
        }
        System.gc();
        Pending.releaseDead(env);
        References.release();
        if (holds > 0) {
            lookMillis = Math.min(lookMillis * 2, LAST_LOOK_MILLIS);
            NodeApi.loopTimer(lookMillis);
        }
    }

    private static final class Action extends LoopTask {
        private final Runnable action;

        Action(Runnable action) {
            this.action = action;
        }

        @Override
        void run(int env) {
            action.run();
        }
    }
}
