package io.github.napi4j.guest;

import io.github.napi4j.NapiException;
import io.github.napi4j.ThreadsafeFunction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link ThreadsafeFunction} over {@link JsLoop}, whose queue all of them share; each counts its own calls in it. */
final class JsThreadsafeFunction<F> implements ThreadsafeFunction<F> {
    private final F function;
    private final JsCallback callback;
    private final boolean fatal;
    private final int maxQueueSize;
    private final @Nullable Pending open;

    private final Object room = new Object();
    private int queued;
    private volatile boolean closed;
    private volatile boolean aborted;

    JsThreadsafeFunction(F function, boolean fatal, boolean weak, int maxQueueSize) {
        this.function = function;
        this.callback = (JsCallback) (Object) function;
        this.fatal = fatal;
        this.maxQueueSize = maxQueueSize;
        if (!fatal) {
            callback.takeErrorFirst();
        }
        this.open = weak ? null : new Hold(this);
    }

    @Override
    public CallStatus call(Consumer<? super F> call, CallMode mode) {
        CallStatus status = admit(mode);
        if (status == CallStatus.OK) {
            JsLoop.post(new Call(call));
        }
        return status;
    }

    @Override
    public <R extends @Nullable Object> CompletableFuture<R> callWithResult(
            Function<? super F, ? extends R> call, CallMode mode) {
        CompletableFuture<R> future = new CompletableFuture<>();
        CallStatus status = admit(mode);
        if (status == CallStatus.OK) {
            JsLoop.post(new CallWithResult<R>(call, future));
        } else {
            future.completeExceptionally(refused(status));
        }
        return future;
    }

    @Override
    public CallStatus fail(Throwable error, CallMode mode) {
        if (fatal) {
            throw new IllegalStateException(
                    "the function takes no error first: its parameter is @Threadsafe(fatal = true)");
        }
        CallStatus status = admit(mode);
        if (status == CallStatus.OK) {
            JsLoop.post(new Failure(error));
        }
        return status;
    }

    @Override
    public void close() {
        shut(false);
    }

    @Override
    public void abort() {
        shut(true);
    }

    private void shut(boolean dropping) {
        synchronized (room) {
            aborted |= dropping;
            if (closed) {
                return;
            }
            closed = true;
            room.notifyAll();
        }
        if (open != null) {
            JsLoop.post(new Closing(open));
        }
    }

    private CallStatus admit(CallMode mode) {
        if (maxQueueSize == 0) {
            return closed ? CallStatus.CLOSED : CallStatus.OK;
        }
        synchronized (room) {
            while (!closed && queued >= maxQueueSize) {
                if (mode == CallMode.NON_BLOCKING) {
                    return CallStatus.QUEUE_FULL;
                }
                if (NodeApi.onJsThread()) {
                    return CallStatus.WOULD_DEADLOCK;
                }
                try {
                    room.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return CallStatus.INTERRUPTED;
                }
            }
            if (closed) {
                return CallStatus.CLOSED;
            }
            queued++;
            return CallStatus.OK;
        }
    }

    /** Makes room for another call. Returns false when the calls that wait are dropped. */
    private boolean begin() {
        if (maxQueueSize > 0) {
            synchronized (room) {
                queued--;
                room.notify();
            }
        }
        return !aborted;
    }

    private static NapiException refused(CallStatus status) {
        return switch (status) {
            case QUEUE_FULL ->
                new NapiException(
                        "ERR_THREADSAFE_FUNCTION_QUEUE_FULL", "as many calls of the threadsafe function wait as may");
            case WOULD_DEADLOCK ->
                new NapiException(
                        "ERR_THREADSAFE_FUNCTION_WOULD_DEADLOCK",
                        "the JavaScript thread would wait for itself to make calls that wait");
            case INTERRUPTED ->
                new NapiException(
                        "ERR_THREADSAFE_FUNCTION_INTERRUPTED",
                        "the thread was interrupted while it waited to call the threadsafe function");
            default -> new NapiException("ERR_THREADSAFE_FUNCTION_CLOSED", "the threadsafe function is closed");
        };
    }

    private final class Call extends LoopTask {
        private final Consumer<? super F> call;

        Call(Consumer<? super F> call) {
            this.call = call;
        }

        @Override
        void run(int env) {
            if (begin()) {
                call.accept(function);
            }
        }
    }

    private final class CallWithResult<R extends @Nullable Object> extends LoopTask {
        private final Function<? super F, ? extends R> call;
        private final CompletableFuture<R> future;

        CallWithResult(Function<? super F, ? extends R> call, CompletableFuture<R> future) {
            this.call = call;
            this.future = future;
        }

        @Override
        void run(int env) {
            if (!begin()) {
                future.completeExceptionally(refused(CallStatus.CLOSED));
                return;
            }
            R result;
            try {
                result = call.apply(function);
            } catch (Throwable failure) {
                if (failure instanceof ThrownValue thrown) {
                    thrown.rememberMessage();
                }
                future.completeExceptionally(failure);
                return;
            }
            future.complete(result);
        }
    }

    private final class Failure extends LoopTask {
        private final Throwable error;

        Failure(Throwable error) {
            this.error = error;
        }

        @Override
        void run(int env) {
            if (begin()) {
                callback.callWithError(Failures.toValue(env, error));
            }
        }
    }

    private static final class Closing extends LoopTask {
        private final Pending open;

        Closing(Pending open) {
            this.open = open;
        }

        @Override
        void run(int env) {
            open.end();
        }
    }
}
