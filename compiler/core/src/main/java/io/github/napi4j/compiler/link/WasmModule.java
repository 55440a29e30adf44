package io.github.napi4j.compiler.link;

import io.github.napi4j.compiler.model.Target;
import java.nio.file.Path;

/**
 * A linked module whose imports were checked.
 *
 * @param target its kind
 * @param file where it lies
 * @param size in bytes
 * @param contract its imports, exports and memory
 */
public record WasmModule(Target target, Path file, long size, WasmInterface contract) {}
