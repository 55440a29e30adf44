package io.github.napi4j.compiler.link;

import java.nio.file.Path;

/**
 * A linked module whose imports were checked.
 *
 * @param file where it lies
 * @param size in bytes
 * @param contract its imports, exports and memory
 */
public record WasmModule(Path file, long size, WasmInterface contract) {}
