package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PromiseType;

/** {@code CompletableFuture<T>} and promises; only out. */
final class PromiseConversion extends MethodConversion<PromiseType> {
    PromiseConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(PromiseType type) {
        return "PromiseOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(PromiseType type, JavaText out) {
        throw new IllegalArgumentException("cannot be read: " + type);
    }

    @Override
    void writeWrite(PromiseType type, JavaText out) {
        out.line("Values.required(value, place);");
        out.line("Deferred deferred = new Deferred(env);");
        out.line("value.whenComplete((result, failure) -> deferred.settle(failure, () -> "
                + conversions().write(type.element(), "result", "place") + "));");
        out.line("return deferred.promise();");
    }
}
