package io.github.napi4j.compiler.bind;

import io.github.napi4j.compiler.bind.TypeUse.ClassUse;
import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.model.BoundType;
import io.github.napi4j.compiler.model.HandleKind;
import java.util.Map;
import java.util.Optional;

/** Handles, references and the environment. */
final class HandleBinder {
    private static final String API = "io.github.napi4j.";

    private final TypeBinder types;
    private final Diagnostics diagnostics;

    HandleBinder(TypeBinder types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    void addTo(Map<String, TypeBinder.NamedBinder> named) {
        for (HandleKind kind : HandleKind.values()) {
            named.put(kind.javaName(), (use, site) -> inCall(use, site, new BoundType.HandleType(kind)));
        }
        named.put(
                API + "JsFunction",
                (use, site) -> types.argument(use, 0, "JsValue", site, Position.CALLBACK_RESULT)
                        .flatMap(result -> inCall(use, site, new BoundType.FunctionHandleType(boxed(result)))));
        named.put(
                API + "JsPromise",
                (use, site) -> types.argument(use, 0, "JsValue", site, Position.RESOLVED)
                        .flatMap(element -> inCall(use, site, new BoundType.PromiseHandleType(boxed(element)))));
        named.put(API + "JsExternal", this::external);
        named.put(API + "Ref", this::reference);
        named.put(API + "JsEnv", this::environment);
    }

    private static BoundType boxed(BoundType type) {
        return type instanceof BoundType.VoidType ? new BoundType.VoidType(true) : type;
    }

    /** A handle, where the value is there for the time of a call. */
    private Optional<BoundType> inCall(ClassUse use, TypeBinder.Site site, BoundType type) {
        if (site.position() == Position.STREAMED) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N2010, "the handle `" + use.text() + "` cannot be what a stream is made of")
                    .at(use.span(), site.what())
                    .help("a handle ends with the call; give or take a `Ref<" + use.text()
                            + ">`, or a plain Java value"));
            return Optional.empty();
        }
        if (site.position() != Position.PROMISED) {
            return Optional.of(type);
        }
        diagnostics.report(Diagnostic.of(
                        DiagnosticCode.N2010,
                        "the handle `" + use.text() + "` cannot be what a future is completed with")
                .at(use.span(), site.what())
                .help("a handle ends with the call; complete the future with a `Ref<" + use.text()
                        + ">`, or with a plain Java value"));
        return Optional.empty();
    }

    private Optional<BoundType> external(ClassUse use, TypeBinder.Site site) {
        if (use.arguments().size() == 1 && use.arguments().get(0) instanceof ClassUse object) {
            return inCall(use, site, new BoundType.ExternalType(object.name()));
        }
        diagnostics.report(TypeBinder.unsupported("`" + use.text() + "` without a class", use.span(), site)
                .help("name the class of the Java object: `JsExternal<Image>`"));
        return Optional.empty();
    }

    private Optional<BoundType> reference(ClassUse use, TypeBinder.Site site) {
        Optional<BoundType> element = types.argument(use, 0, "JsObject", site, Position.CALLBACK_PARAMETER);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        BoundType type = element.get();
        boolean handle = type instanceof BoundType.HandleType
                || type instanceof BoundType.FunctionHandleType
                || type instanceof BoundType.PromiseHandleType
                || type instanceof BoundType.ExternalType;
        if (!handle) {
            diagnostics.report(TypeBinder.unsupported("`" + use.text() + "`", use.span(), site)
                    .help("a `Ref` keeps a handle: `Ref<JsObject>`; other values are copies, which nothing ends"));
            return Optional.empty();
        }
        return Optional.of(new BoundType.RefType(type));
    }

    private Optional<BoundType> environment(ClassUse use, TypeBinder.Site site) {
        if (site.position() == Position.PARAMETER) {
            return Optional.of(new BoundType.EnvType());
        }
        diagnostics.report(
                Diagnostic.of(DiagnosticCode.N2010, "`JsEnv` can only be the type of an exported method's parameter")
                        .at(use.span(), site.what())
                        .help("it is handed to the method and has no value in JavaScript"));
        return Optional.empty();
    }
}
