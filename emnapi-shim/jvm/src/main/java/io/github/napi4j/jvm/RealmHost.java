package io.github.napi4j.jvm;

import io.github.napi4j.chicory.HostFunction;
import io.github.napi4j.chicory.ImportedFunction;
import io.github.napi4j.chicory.WasmFunction;
import io.github.napi4j.chicory.WasmInstance;
import io.github.napi4j.chicory.WasmModule;
import io.github.napi4j.chicory.WasmProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/** What {@code realm.js} asks of Java; every method runs on the realm's thread. */
public final class RealmHost {
    private final JsThread thread;
    private final WasmModule module;
    private final WasmProcess process;
    private @Nullable JsRealm realm;
    private @Nullable ModuleBridge bridge;
    private @Nullable WasmInstance instance;

    RealmHost(JsThread thread, WasmModule module, WasmProcess process) {
        this.thread = thread;
        this.module = module;
        this.process = process;
    }

    void attach(JsRealm itsRealm) {
        realm = itsRealm;
        bridge = new ModuleBridge(itsRealm, process);
    }

    private JsRealm realm() {
        return Objects.requireNonNull(realm, "the realm is attached before its script calls back");
    }

    private ModuleBridge bridge() {
        return Objects.requireNonNull(bridge, "the realm is attached before its script calls back");
    }

    private WasmInstance instance() {
        return Objects.requireNonNull(instance, "the module is instantiated before its exports are read");
    }

    /** Runs a function after some time; returns what {@link #cancel} takes. */
    @HostAccess.Export
    public Runnable schedule(Value function, double milliseconds) {
        return thread.schedule(function::executeVoid, (long) milliseconds, realm()::uncaught);
    }

    /** Keeps a scheduled function from running. */
    @HostAccess.Export
    public void cancel(Value scheduled) {
        scheduled.<Runnable>asHostObject().run();
    }

    /** A clock that only goes forward. */
    @HostAccess.Export
    public double nanoseconds() {
        return System.nanoTime();
    }

    /** Text as UTF-8. */
    @HostAccess.Export
    public ByteBuffer encodeUtf8(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Part of a buffer as text; null if {@code fatal} and it is no text. */
    @HostAccess.Export
    public @Nullable String decode(String encoding, boolean fatal, Value buffer, double offset, double length) {
        byte[] bytes = new byte[(int) length];
        buffer.readBuffer((long) offset, bytes, 0, bytes.length);
        CodingErrorAction action = fatal ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        CharsetDecoder decoder =
                Charset.forName(encoding).newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
        try {
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Compiles a CommonJS file to a function of {@code exports}, {@code require} and {@code module}. */
    @HostAccess.Export
    public Value compileScript(String path) throws IOException {
        Path file = Path.of(path);
        String text = java.nio.file.Files.readString(file);
        return realm().context()
                .eval(Source.newBuilder("js", "(function (exports, require, module) {" + text + "\n})", path)
                        .build());
    }

    /** A path relative to a file. */
    @HostAccess.Export
    public String resolve(String from, String name) {
        return Path.of(from).resolveSibling(name).normalize().toString();
    }

    /** The memory up to its present size. */
    @HostAccess.Export
    public ByteBuffer memoryBuffer() {
        return process.memory();
    }

    /** Grows the memory; returns its size before, or -1. By 0 it shows what other threads have grown. */
    @HostAccess.Export
    public int growMemory(double pages) {
        int before = process.growMemory((int) pages);
        bridge().showMemory();
        return before;
    }

    /** Makes the main instance with the functions of an import object. */
    @HostAccess.Export
    public void instantiate(Value imports) {
        instance = process.start(wanted -> imported(imports, wanted));
    }

    private @Nullable HostFunction imported(Value imports, ImportedFunction wanted) {
        Value group = imports.getMember(wanted.module());
        Value function = group == null || group.isNull() ? null : group.getMember(wanted.name());
        return function == null || !function.canExecute() ? null : bridge().imported(wanted, function);
    }

    /** Names of exports. */
    @HostAccess.Export
    public ProxyArray exportedFunctions() {
        return ProxyArray.fromList(new java.util.ArrayList<Object>(module.exportedFunctions()));
    }

    /** Names of exports. */
    @HostAccess.Export
    public ProxyArray exportedTables() {
        return ProxyArray.fromList(new java.util.ArrayList<Object>(module.exportedTables()));
    }

    /** Names of exports. */
    @HostAccess.Export
    public ProxyArray exportedMemories() {
        return ProxyArray.fromList(new java.util.ArrayList<Object>(module.exportedMemories()));
    }

    /** Names of exports. */
    @HostAccess.Export
    public ProxyArray exportedGlobals() {
        return ProxyArray.fromList(new java.util.ArrayList<Object>(module.exportedGlobals()));
    }

    /** Whether a thread of the module died in the middle of something. */
    @HostAccess.Export
    public boolean isDead() {
        return process.hasDied();
    }

    /** An exported function, callable. */
    @HostAccess.Export
    public Object exportedFunction(String name) {
        return bridge().exported(instance().function(name));
    }

    /** The value of an exported 32 bit global. */
    @HostAccess.Export
    public int exportedGlobal(String name) {
        return (int) instance().global(name);
    }

    /** The number of entries of an exported table. */
    @HostAccess.Export
    public int tableSize(String name) {
        return instance().tableSize(name);
    }

    /** A function of an exported table, callable; null if the entry is empty. */
    @HostAccess.Export
    public @Nullable Object tableEntry(String name, double index) {
        WasmFunction function = instance().tableEntry(name, (int) index);
        return function == null ? null : bridge().exported(function);
    }
}
