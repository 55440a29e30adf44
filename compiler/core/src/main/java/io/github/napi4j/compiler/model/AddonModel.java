package io.github.napi4j.compiler.model;

import java.util.List;

/**
 * Everything an addon exports. Lists are in a stable order: by source file path, then by position in it.
 *
 * @param binaryName the stem of the output files, from package.json
 * @param functions exported functions, names unique
 * @param records every {@code @Napi} record, which is every record that a type refers to
 * @param callbacks every functional interface that a parameter refers to
 */
public record AddonModel(
        String binaryName, List<ExportedFunction> functions, List<BoundRecord> records, List<BoundCallback> callbacks) {

    /** Copies the lists. */
    public AddonModel {
        functions = List.copyOf(functions);
        records = List.copyOf(records);
        callbacks = List.copyOf(callbacks);
    }

    /** The record that a type refers to. */
    public BoundRecord record(BoundType.RecordType type) {
        return records.stream()
                .filter(candidate -> candidate.javaName().equals(type.javaName()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the model: " + type));
    }

    /** The callback that a type refers to. */
    public BoundCallback callback(BoundType.CallbackType type) {
        return callbacks.stream()
                .filter(candidate -> candidate.id().equals(type.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the model: " + type));
    }
}
