package io.github.napi4j.chicory;

/** The module stopped in the middle of a call: a trap, an exhausted stack, an exception nobody caught. */
public final class WasmTrap extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WasmTrap(String message, Throwable cause) {
        super(message, cause);
    }
}
