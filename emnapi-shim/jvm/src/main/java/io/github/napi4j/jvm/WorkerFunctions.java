package io.github.napi4j.jvm;

import io.github.napi4j.chicory.HostFunction;
import io.github.napi4j.chicory.HostFunctions;
import io.github.napi4j.chicory.ImportedFunction;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The imports of the module's own threads, answered without JavaScript, which belongs to another thread.
 *
 * <p>What emnapi's C code needs on a thread of its pool or to wake the event loop works; every other function of Node-API
 * fails there, as it would crash or corrupt in Node.
 */
final class WorkerFunctions implements HostFunctions {
    /** Asks the JavaScript thread to call a function of the module's table. */
    @FunctionalInterface
    interface EventLoop {
        void send(int callback, int data);
    }

    private final EventLoop loop;
    private final IntSupplier poolSize;

    WorkerFunctions(EventLoop loop, IntSupplier poolSize) {
        this.loop = loop;
        this.poolSize = poolSize;
    }

    @Override
    public @Nullable HostFunction find(ImportedFunction function) {
        return switch (function.name()) {
            case "_emnapi_async_send_js" ->
                arguments -> {
                    loop.send((int) arguments[1], (int) arguments[2]);
                    return 0;
                };
            case "_emnapi_async_work_pool_size" -> arguments -> poolSize.getAsInt();
            case "_emnapi_is_main_runtime_thread", "_emnapi_is_main_browser_thread" -> arguments -> 0;
            case "_emnapi_worker_ref",
                    "_emnapi_worker_unref",
                    "_emnapi_emit_async_thread_ready",
                    "_emnapi_runtime_keepalive_push",
                    "_emnapi_runtime_keepalive_pop" -> arguments -> 0;
            case "_emnapi_get_now" -> arguments -> Double.doubleToRawLongBits(System.nanoTime() / 1e6);
            default ->
                arguments -> {
                    throw new IllegalStateException("`" + function.name()
                            + "` was called on a thread of the addon's own; only the thread that loaded the addon may call it. "
                            + "Use a threadsafe function to reach JavaScript from other threads");
                };
        };
    }
}
