package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.ThreadsafeType;

/** {@code ThreadsafeFunction<F>} inside a record; only in. Parameters have their own, which names the result's place better. */
final class ThreadsafeConversion extends MethodConversion<ThreadsafeType> {
    ThreadsafeConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(ThreadsafeType type) {
        return (type.fatal() ? "Fatal" : "")
                + (type.weak() ? "Weak" : "")
                + "Threadsafe"
                + type.maxQueueSize()
                + conversions().word(type.callback());
    }

    @Override
    void writeRead(ThreadsafeType type, JavaText out) {
        out.line("return "
                + open(type, conversions().word(type.callback()), "(env, value, place, Values.resultOf(place))")
                + ";");
    }

    @Override
    void writeWrite(ThreadsafeType type, JavaText out) {
        throw new IllegalArgumentException("cannot be written: " + type);
    }

    /** Opens one; {@code open} is told the interface, for the callback's class stands behind it only in glue. */
    static String open(ThreadsafeType type, String callbackClass, String callArguments) {
        return "ThreadsafeFunctions.<" + type.callback().javaType() + ">open(new " + callbackClass + callArguments
                + ", " + type.fatal() + ", " + type.weak() + ", " + type.maxQueueSize() + ")";
    }
}
