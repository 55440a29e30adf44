package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.BoundType.PublisherType;

/** {@code Flow.Publisher<T>}: in, any async iterable; out, an async iterator or a stream. */
final class PublisherConversion extends MethodConversion<PublisherType> {
    PublisherConversion(Conversions conversions) {
        super(conversions);
    }

    @Override
    public String word(PublisherType type) {
        return (type.stream() ? "Stream" : "Publisher") + "Of" + conversions().word(type.element());
    }

    @Override
    void writeRead(PublisherType type, JavaText out) {
        out.line("return AsyncIterables.read(env, value, " + conversions().reader(type.element()) + ", place);");
    }

    @Override
    void writeWrite(PublisherType type, JavaText out) {
        String write = type.stream() ? "JsStreams.writeReadable" : "JsAsyncIterators.write";
        out.line("return " + write + "(env, Values.required(value, place), element -> "
                + conversions().write(type.element(), "element", "place") + ");");
    }
}
