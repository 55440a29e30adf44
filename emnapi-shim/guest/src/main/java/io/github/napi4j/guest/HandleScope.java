package io.github.napi4j.guest;

import io.github.napi4j.JsScope;
import io.github.napi4j.JsValue;
import io.github.napi4j.NapiException;
import org.jspecify.annotations.Nullable;

/**
 * How long handles live: as long as the call that they were made in, or as the scope that the author opened in it.
 *
 * <p>Calls are known by their numbers, so that those without handles cost nothing. On the JavaScript thread only.
 */
final class HandleScope implements JsScope {
    private static @Nullable HandleScope innermost;

    private final int env;
    private final int call;
    private final @Nullable HandleScope outer;
    private final int level;
    private boolean closed;
    private @Nullable Handle escaped;
    private int escapedReference;

    private HandleScope(int env, int call, @Nullable HandleScope outer, int level) {
        this.env = env;
        this.call = call;
        this.outer = outer;
        this.level = level;
    }

    /** The scope that a new handle belongs to. */
    static HandleScope current(int env) {
        int call = ValueApi.callNumber();
        HandleScope scope = innermost;
        if (scope != null && scope.call == call && !scope.closed) {
            return scope;
        }
        while (scope != null && !scope.isOpen()) {
            scope = scope.outer;
        }
        if (scope == null || scope.call != call) {
            scope = new HandleScope(env, call, scope, -1);
        }
        innermost = scope;
        return scope;
    }

    /** Opens a scope inside the current one. */
    static HandleScope open(int env) {
        HandleScope scope = new HandleScope(env, ValueApi.callNumber(), current(env), NodeApi.scopeOpen(env));
        innermost = scope;
        return scope;
    }

    /** Whether handles of this scope may be used. */
    boolean isOpen() {
        return !closed && ValueApi.callLive(call);
    }

    /** What ended: a scope that the author closed, or the call. */
    String end() {
        return closed ? "its scope was closed" : "that call had returned";
    }

    @Override
    public <T extends JsValue> T escape(T value) {
        if (closed || outer == null) {
            throw new NapiException("ERR_HANDLE_EXPIRED", "the scope is closed");
        }
        if (escaped != null) {
            throw new NapiException("ERR_ESCAPE_CALLED_TWICE", "one handle can escape a scope, and one has");
        }
        Handle handle = Handle.of(value);
        escapedReference = Failures.checked(env, NodeApi.referenceCreate(env, handle.use()));
        handle.escapeTo(outer);
        escaped = handle;
        return value;
    }

    @Override
    public void close() {
        if (closed || !NodeApi.onJsThread()) {
            return;
        }
        boolean live = ValueApi.callLive(call);
        for (HandleScope scope = innermost; live && scope != null && scope != this; scope = scope.outer) {
            scope.closed = true;
        }
        closed = true;
        innermost = outer;
        if (live) {
            NodeApi.scopeClose(env, level);
        }
        Handle moved = escaped;
        if (moved != null) {
            moved.move(NodeApi.referenceValue(env, escapedReference));
            NodeApi.referenceDelete(env, escapedReference);
        }
    }
}
