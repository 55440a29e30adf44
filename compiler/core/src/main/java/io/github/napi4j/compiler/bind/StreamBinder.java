package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.expr.AnnotationExpr;
import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import java.util.Map;
import java.util.Optional;

/** Publishers and subscribers: what gives, or takes, one element after the other when the call has returned. */
final class StreamBinder {
    static final String PUBLISHER = "java.util.concurrent.Flow.Publisher";
    private static final String SUBSCRIBER = "java.util.concurrent.Flow.Subscriber";

    private final TypeBinder types;
    private final Diagnostics diagnostics;

    StreamBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    void addTo(Map<String, TypeBinder.NamedBinder> named) {
        named.put(PUBLISHER, this::publisher);
        named.put(SUBSCRIBER, this::subscriber);
    }

    private Optional<BoundType> publisher(ClassUse use, TypeBinder.Site site) {
        AnnotationExpr stream = use.marks().marks().get(Mark.JS_STREAM);
        if (stream != null && site.position() == Position.PARAMETER) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2060,
                            "`@JsStream` means nothing on a parameter, which takes streams and other async iterables")
                    .at(ParsedSource.span(stream), site.what())
                    .help("leave it out"));
            return Optional.empty();
        }
        return element(use, site, "a `Flow.Publisher`", site.position() == Position.PARAMETER)
                .map(element -> new BoundType.PublisherType(element, stream != null));
    }

    private Optional<BoundType> subscriber(ClassUse use, TypeBinder.Site site) {
        return element(use, site, "a `Flow.Subscriber`", site.position() == Position.RESULT)
                .map(BoundType.SubscriberType::new);
    }

    private Optional<BoundType> element(ClassUse use, TypeBinder.Site site, String what, boolean comesIn) {
        Optional<BoundType> element = types.argument(use, 0, "String", site, Position.STREAMED);
        if (site.position() != Position.PARAMETER && site.position() != Position.RESULT) {
            diagnostics.report(
                    TypeBinder.notHere(what, "can only be the parameter or the result of an exported method", use, site)
                            .help(
                                    site.position() == Position.CALLBACK_PARAMETER
                                                    || site.position() == Position.CALLBACK_RESULT
                                            ? "call a method that takes or gives it"
                                            : "use a `List`"));
            return Optional.empty();
        }
        return element.filter(bound -> check(bound, use, site, comesIn));
    }

    private boolean check(BoundType element, ClassUse use, TypeBinder.Site site, boolean comesIn) {
        TypeUse argument = use.arguments().get(0);
        if (element instanceof BoundType.NullableType) {
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N2011, "the elements of `" + use.text() + "` cannot be `@Nullable`")
                            .at(argument.span(), site.what())
                            .help("`Flow` knows no null: use `Optional<T>`"));
            return false;
        }
        if (comesIn && AsyncBinder.element(element) instanceof BoundType.BufferType) {
            diagnostics.report(
                    TypeBinder.notHere("a view", "ends with its call, and elements come after", argument, site)
                            .help("use an array, which is copied, or a `NapiBuffer`"));
            return false;
        }
        return true;
    }
}
