package io.github.napi4j.jvm;

import io.github.napi4j.chicory.WasmTrap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript realm with the functions of {@code realm.js} in it.
 *
 * <p>Methods that take and give Java values may be called from any thread and move to the realm's; those that speak of
 * {@link Value}s belong on the realm's thread.
 */
final class JsRealm implements AutoCloseable {
    private static final Source REALM = source("realm.js", "", "");

    /** A function of the addon's name and of what makes its errors, which gives the loaders' {@code createLife}. */
    private static final Source LIFE =
            source("life.mustache", "(function (binaryName, loadError) { 'use strict';", "return createLife; })");

    private static final Source CONSTANT_TIME =
            source("constant-time.mustache", "(function () { 'use strict';", "return keepInConstantTime; })()");

    private static final Object[] NO_ARGUMENTS = {};

    private final JsThread thread;
    private final Context context;
    private final Value script;
    private final Value undefined;
    private final Conversion conversion = new Conversion(this);
    private final Consumer<Throwable> onUncaught;

    /** Makes the realm; on its thread. */
    JsRealm(JsThread thread, RealmHost host, OutputStream out, OutputStream err, Consumer<Throwable> onUncaught) {
        this.thread = thread;
        this.onUncaught = onUncaught;
        this.context = Context.newBuilder("js")
                .engine(SharedEngine.ENGINE)
                .option("js.ecmascript-version", "latest")
                .option("js.unhandled-rejections", "warn")
                .option("js.esm-eval-returns-exports", "true")
                .option("js.text-encoding", "false")
                .allowHostAccess(HostAccess.newBuilder(HostAccess.EXPLICIT)
                        .allowBufferAccess(true)
                        .build())
                .allowIO(IOAccess.newBuilder()
                        .fileSystem(FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem()))
                        .build())
                .allowExperimentalOptions(true)
                .out(out)
                .err(err)
                .build();
        this.undefined = context.eval("js", "undefined");
        this.script = context.eval(REALM).execute(host, context.eval(LIFE), context.eval(CONSTANT_TIME));
    }

    private static Source source(String name, String before, String after) {
        try (InputStream in = Objects.requireNonNull(JsRealm.class.getResourceAsStream(name), name)) {
            String text = before + new String(in.readAllBytes(), StandardCharsets.UTF_8) + after;
            return Source.newBuilder("js", text, "napi4j:" + name).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parsed scripts are kept by the engine, so that only the first realm of a process parses emnapi. */
    private static final class SharedEngine {
        private static final Engine ENGINE = Engine.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    // On the realm's thread

    Context context() {
        return context;
    }

    /** Calls a function of the script. */
    Value script(String function, @Nullable Object... arguments) {
        return script.invokeMember(function, arguments);
    }

    Value value(Object hostValue) {
        return context.asValue(hostValue);
    }

    Value undefined() {
        return undefined;
    }

    /** What Java's null becomes. */
    Value nothing() {
        return undefined;
    }

    /** The JavaScript object of one of this realm's handles. */
    Value own(JsObject object) {
        if (object.realm != this) {
            throw new IllegalArgumentException("an object of one addon host cannot be passed to another");
        }
        return object.value;
    }

    /** Throws a JavaScript value; declared to return so that a caller can say {@code throw}. */
    RuntimeException raise(Value error) {
        script("raise", error);
        throw new IllegalStateException("raise returned");
    }

    /** Runs Java code for JavaScript: whatever it throws becomes a JavaScript error. */
    Object fromJava(Callable<Object> code) {
        try {
            return code.call();
        } catch (PolyglotException e) {
            throw e;
        } catch (Exception e) {
            throw raise(error(e));
        }
    }

    /** The JavaScript error for a Java exception: the one it came from, or a new one. */
    Value error(Throwable failure) {
        if (failure instanceof JsException known && known.error().realm == this) {
            return known.error().value;
        }
        String message = failure.getMessage();
        return script("javaError", failure.getClass().getName(), message == null ? "" : message, failure);
    }

    /** The Java exception for something that JavaScript threw. */
    JsException exception(Value thrown) {
        return exception(thrown, 0);
    }

    private JsException exception(Value thrown, int depth) {
        Value facts = script("describe", thrown);
        Value java = script("javaException", thrown);
        Throwable cause = null;
        if (java.isHostObject()) {
            cause = java.asHostObject();
        } else if (facts.getMember("hasCause").asBoolean() && depth < 20) {
            Value inner = script("get", thrown, "cause");
            cause = inner.isNull() ? null : exception(inner, depth + 1);
        }
        return new JsException(
                new JsObject(this, thrown),
                text(facts, "name"),
                text(facts, "message"),
                text(facts, "code"),
                text(facts, "stack"),
                cause);
    }

    private static @Nullable String text(Value facts, String name) {
        Value member = facts.getMember(name);
        return member.isNull() ? null : member.asString();
    }

    List<String> names(Value object) {
        Value keys = script("keys", object);
        List<String> names = new ArrayList<>();
        for (long i = 0; i < keys.getArraySize(); i++) {
            names.add(keys.getArrayElement(i).asString());
        }
        return names;
    }

    // From any thread

    /** Runs code on the realm's thread; what JavaScript throws comes out as a {@link JsException}. */
    <T> T enter(Callable<T> code) {
        return thread.call(() -> {
            try {
                return code.call();
            } catch (PolyglotException e) {
                throw translate(e);
            }
        });
    }

    private RuntimeException translate(PolyglotException e) {
        if (e.isGuestException() && e.getGuestObject() != null) {
            return exception(e.getGuestObject());
        }
        if (e.isHostException()) {
            Throwable host = e.asHostException();
            if (host instanceof WasmTrap || host instanceof RuntimeException) {
                return (RuntimeException) host;
            }
        }
        return e.isCancelled() ? new IllegalStateException("the host is closed", e) : e;
    }

    /** Queues code on the realm's thread; what it throws is reported as uncaught. */
    void post(Runnable code) {
        thread.post(code, this::uncaught);
    }

    void uncaught(Throwable failure) {
        if (failure instanceof PolyglotException e && e.isCancelled()) {
            return; // Closing the realm stops what runs in it, which is nothing to report.
        }
        onUncaught.accept(failure instanceof PolyglotException e ? translate(e) : failure);
    }

    List<String> keys(Value object) {
        return enter(() -> names(object));
    }

    boolean has(Value object, String name) {
        return enter(() -> script("has", object, name).asBoolean());
    }

    @Nullable Object get(Value object, String name) {
        return enter(() -> conversion.toJava(script("get", object, name)));
    }

    void set(Value object, String name, @Nullable Object value) {
        enter(() -> script("set", object, name, conversion.toJs(value)));
    }

    @Nullable Object callMethod(Value object, String method, @Nullable Object[] arguments) {
        return enter(() -> {
            if (!script("has", object, method).asBoolean()) {
                throw new IllegalArgumentException(
                        "there is no `" + method + "`; there are: " + String.join(", ", names(object)));
            }
            return conversion.toJava(script("call", object, method, list(arguments)));
        });
    }

    @Nullable Object apply(Value function, @Nullable Object[] arguments) {
        return enter(() -> conversion.toJava(script("apply", function, list(arguments))));
    }

    JsObject construct(Value type, @Nullable Object[] arguments) {
        return enter(() -> new JsObject(this, script("construct", type, list(arguments))));
    }

    private Value list(@Nullable Object @Nullable [] arguments) {
        Value list = script("array");
        for (Object argument : arguments == null ? NO_ARGUMENTS : arguments) {
            script("push", list, conversion.toJs(argument));
        }
        return list;
    }

    boolean same(Value a, Value b) {
        return enter(() -> a.equals(b));
    }

    int identity(Value value) {
        return enter(value::hashCode);
    }

    String text(Value value) {
        return enter(() -> script("text", value).asString());
    }

    /** Evaluates a module file and returns its namespace. */
    JsObject importModule(Path file) {
        return enter(() -> new JsObject(
                this,
                context.eval(Source.newBuilder("js", file.toFile())
                        .mimeType("application/javascript+module")
                        .build())));
    }

    @Override
    public void close() {
        context.close(true);
    }
}
