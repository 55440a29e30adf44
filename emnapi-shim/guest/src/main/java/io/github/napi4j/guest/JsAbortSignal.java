package io.github.napi4j.guest;

import io.github.napi4j.AbortSignal;
import io.github.napi4j.JsException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Address;

/**
 * An {@link AbortSignal} over a JavaScript one, which is listened to from when there is a promise until that is settled. All
 * of it on the JavaScript thread, {@link #isAborted} aside.
 */
public final class JsAbortSignal extends Closure implements AbortSignal {
    private static final String WANTED = "AbortSignal";
    private static final byte[] ABORTED = Properties.name("aborted");
    private static final byte[] REASON = Properties.name("reason");
    private static final byte[] ADD = Properties.name("addEventListener");
    private static final byte[] REMOVE = Properties.name("removeEventListener");

    private final int env;
    private final List<Runnable> actions = new ArrayList<>();
    private References.Held signal;
    private References.@Nullable Held listener;
    private volatile boolean aborted;
    private boolean over;

    private JsAbortSignal(int env, int value) {
        this.env = env;
        signal = References.keep(env, this, value);
        aborted = isAborted(value);
    }

    /** The signal of an argument, which must have the properties of one. */
    public static AbortSignal read(int env, int value, String place) {
        if (NodeApi.typeOf(env, value) != NodeApi.TYPE_OBJECT
                || NodeApi.typeOf(env, Properties.get(env, value, ABORTED)) != NodeApi.TYPE_BOOLEAN
                || NodeApi.typeOf(env, Properties.get(env, value, ADD)) != NodeApi.TYPE_FUNCTION
                || NodeApi.typeOf(env, Properties.get(env, value, REMOVE)) != NodeApi.TYPE_FUNCTION) {
            throw Values.cannotConvert(env, value, WANTED, place);
        }
        return new JsAbortSignal(env, value);
    }

    /** A future that is completed as another is, or by the signal's reason when JavaScript aborts before. */
    public static <T extends @Nullable Object> CompletableFuture<T> during(
            @Nullable AbortSignal signal, CompletableFuture<T> future) {
        if (signal == null) {
            return future;
        }
        JsAbortSignal own = (JsAbortSignal) signal;
        CompletableFuture<T> aborted = new CompletableFuture<>();
        own.listen(() -> aborted.completeExceptionally(own.reason()));
        CompletableFuture<T> ending = future.whenComplete((value, failure) -> own.settled());
        return ending.applyToEither(aborted, value -> value);
    }

    @Override
    public boolean isAborted() {
        return aborted;
    }

    @Override
    public void onAbort(Runnable action) {
        if (aborted) {
            action.run();
        } else if (!over) {
            actions.add(action);
        }
    }

    /** Has an action run when JavaScript aborts, at once if it has, and listens from now on. */
    void listen(Runnable action) {
        int object = NodeApi.referenceValue(env, signal.reference);
        if (aborted || isAborted(object)) {
            aborted = true;
            action.run();
            return;
        }
        actions.add(action);
        int function = Closures.create(env, "abort", 0, this);
        call(object, ADD, function);
        // From now on the one who may abort keeps what hears of it, and is not kept by it.
        listener = References.keepWeakly(env, this, function);
        References.Held strong = signal;
        signal = References.keepWeakly(env, this, object);
        References.drop(strong);
    }

    /** Hears no more of the signal. Any thread. */
    void settled() {
        if (NodeApi.onJsThread()) {
            end();
        } else {
            JsLoop.post(new Ending(this));
        }
    }

    /** What a promise is rejected with. */
    Throwable reason() {
        int object = NodeApi.referenceValue(env, signal.reference);
        try {
            return new ThrownValue(
                    env, object == 0 ? NodeApi.createUndefined(env) : Properties.get(env, object, REASON));
        } catch (JsException fromGetter) {
            return fromGetter;
        }
    }

    @Override
    public int call(int env, Address arguments, int count) {
        if (!over && !aborted) {
            aborted = true;
            List<Runnable> all = new ArrayList<>(actions);
            actions.clear();
            all.forEach(Runnable::run);
        }
        return 0;
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        actions.clear();
        if (listener == null) {
            return;
        }
        int scope = NodeApi.scopeOpen(env);
        try {
            int object = NodeApi.referenceValue(env, signal.reference);
            int function = NodeApi.referenceValue(env, listener.reference);
            if (object != 0 && function != 0) {
                call(object, REMOVE, function);
            }
        } catch (JsException ofTheSignal) {
            // It hears of what is over, and nothing comes of that.
        } finally {
            NodeApi.scopeClose(env, scope);
        }
    }

    private boolean isAborted(int object) {
        return NodeApi.getBoolean(env, Properties.get(env, object, ABORTED)) == 1;
    }

    private void call(int object, byte[] method, int function) {
        Properties.invoke(env, object, method, Strings.write(env, "abort"), function);
    }

    private static final class Ending extends LoopTask {
        private final JsAbortSignal signal;

        Ending(JsAbortSignal signal) {
            this.signal = signal;
        }

        @Override
        void run(int env) {
            signal.end();
        }
    }
}
