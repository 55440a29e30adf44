package io.github.napi4j.chicory;

import com.dylibso.chicory.runtime.ExecutionCompletedException;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Machine;
import com.dylibso.chicory.runtime.WasmException;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasm.ChicoryException;

/** A function of one instance; only the thread that made the instance may call it. */
public final class WasmFunction {
    private final Machine machine;
    private final int index;
    private final Signature signature;

    WasmFunction(Instance instance, int index) {
        this.machine = instance.getMachine();
        this.index = index;
        this.signature = Signature.of(instance.type(instance.functionType(index)));
    }

    /** Its type. */
    public Signature signature() {
        return signature;
    }

    /**
     * Calls it.
     *
     * @param arguments one {@code long} a parameter
     * @return the result, or 0 if it has none
     * @throws WasmTrap if the module stops
     * @throws WasmExit if the module ends its process
     */
    public long call(long... arguments) {
        try {
            long[] results = machine.call(index, arguments);
            return results == null || results.length == 0 ? 0 : results[0];
        } catch (WasiExitException e) {
            throw new WasmExit(e.exitCode(), e);
        } catch (ExecutionCompletedException e) {
            throw new WasmExit(0, e);
        } catch (ChicoryException e) {
            throw new WasmTrap(String.valueOf(e.getMessage()), e);
        } catch (WasmException e) {
            throw new WasmTrap("uncaught WebAssembly exception", e);
        } catch (StackOverflowError e) {
            throw new WasmTrap("call stack exhausted", e);
        }
    }
}
