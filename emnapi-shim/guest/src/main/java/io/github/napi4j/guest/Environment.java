package io.github.napi4j.guest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What an addon keeps for as long as its environment: a module instance has one. On the JavaScript thread only. */
public final class Environment {
    private static final Deque<Runnable> HOOKS = new ArrayDeque<>();
    private static @Nullable Object data;
    private static boolean started;

    private Environment() {}

    /** Runs the hooks, the last first; called when the environment is taken down. */
    public static void cleanUp() {
        for (Runnable hook = HOOKS.pollLast(); hook != null; hook = HOOKS.pollLast()) {
            try {
                hook.run();
            } catch (Throwable failure) {
                // Nobody is left to catch it.
                System.err.println("napi4j: a cleanup hook failed: " + failure);
            }
        }
    }

    static @Nullable Object data() {
        return data;
    }

    static void setData(Object value) {
        data = value;
    }

    static void addCleanupHook(int env, Runnable hook) {
        if (!started) {
            Failures.check(env, ValueApi.cleanupStart(env));
            started = true;
        }
        HOOKS.addLast(hook);
    }
}
