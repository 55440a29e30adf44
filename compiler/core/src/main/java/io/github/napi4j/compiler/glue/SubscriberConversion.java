package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.SubscriberType;

/** {@code Flow.Subscriber<T>}: a writable stream. */
final class SubscriberConversion extends MethodConversion<SubscriberType> {
    SubscriberConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(SubscriberType type) {
        return "SubscriberOf" + conversions().word(type.element());
    }

    @Override
    void writeRead(SubscriberType type, JavaText out) {
        out.line("String each = Values.elementOf(place);");
        out.line("return Writing.read(env, value, element -> " + conversions().write(type.element(), "element", "each")
                + ", place);");
    }

    @Override
    void writeWrite(SubscriberType type, JavaText out) {
        out.line("return JsStreams.writeWritable(env, Values.required(value, place), "
                + conversions().reader(type.element()) + ", place);");
    }
}
