package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.TaskType;

/** {@code AsyncTask<T>}; only out, as a promise. */
final class TaskConversion extends MethodConversion<TaskType> {
    TaskConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(TaskType type) {
        return "TaskOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(TaskType type, JavaText out) {
        throw new IllegalArgumentException("cannot be read: " + type);
    }

    @Override
    void writeWrite(TaskType type, JavaText out) {
        out.line("return AsyncCalls.run(env, null, Values.required(value, place), result -> "
                + conversions().write(type.element(), "result", "place") + ");");
    }
}
