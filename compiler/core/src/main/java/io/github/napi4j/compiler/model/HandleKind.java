package io.github.napi4j.compiler.model;

import java.util.Arrays;
import java.util.Optional;

/** The handles without a type argument. */
public enum HandleKind {
    VALUE("JsValue", "unknown"),
    OBJECT("JsObject", "object"),
    ARRAY("JsArray", "unknown[]"),
    STRING("JsString", "string"),
    SYMBOL("JsSymbol", "symbol"),
    DATE("JsDate", "Date"),
    ARRAY_BUFFER("JsArrayBuffer", "ArrayBuffer");

    private final String simpleName;
    private final String typescript;

    HandleKind(String simpleName, String typescript) {
        this.simpleName = simpleName;
        this.typescript = typescript;
    }

    /** The kind of a qualified name, if it is a handle's. */
    public static Optional<HandleKind> of(String javaName) {
        return Arrays.stream(values())
                .filter(kind -> kind.javaName().equals(javaName))
                .findFirst();
    }

    /** {@code io.github.napi4j.JsObject}. */
    public String javaName() {
        return "io.github.napi4j." + simpleName;
    }

    /** {@code JsObject}. */
    public String simpleName() {
        return simpleName;
    }

    /** The TypeScript type: a keyword, an array, or the name of a class of the language's own. */
    public String typescript() {
        return typescript;
    }
}
