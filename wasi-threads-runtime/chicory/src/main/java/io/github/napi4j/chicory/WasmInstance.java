package io.github.napi4j.chicory;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.TableInstance;
import com.dylibso.chicory.wasm.types.Value;
import org.jspecify.annotations.Nullable;

/** A module on one thread: its own globals and table over the process's memory. */
public final class WasmInstance {
    private final Instance instance;

    WasmInstance(Instance instance) {
        this.instance = instance;
    }

    /** The exported function of a name; see {@link WasmModule#exportedFunctions()}. */
    public WasmFunction function(String name) {
        var exports = instance.module().exportSection();
        for (int i = 0; i < exports.exportCount(); i++) {
            var export = exports.getExport(i);
            if (export.name().equals(name)) {
                return new WasmFunction(instance, export.index());
            }
        }
        throw new IllegalArgumentException("the module exports no function `" + name + "`");
    }

    /** The raw value of an exported global. */
    public long global(String name) {
        return instance.exports().global(name).getValue();
    }

    /** How many entries an exported table has. */
    public int tableSize(String name) {
        return instance.exports().table(name).size();
    }

    /** The function in a table, or null if there is none at this index. */
    public @Nullable WasmFunction tableEntry(String name, int index) {
        TableInstance table = instance.exports().table(name);
        if (index < 0 || index >= table.size()) {
            return null;
        }
        int reference = table.ref(index);
        if (reference == Value.REF_NULL_VALUE) {
            return null;
        }
        Instance owner = table.instance(index);
        return new WasmFunction(owner == null ? instance : owner, reference);
    }
}
