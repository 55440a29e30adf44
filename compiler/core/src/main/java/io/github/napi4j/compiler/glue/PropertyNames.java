package io.github.napi4j.compiler.glue;

import java.util.LinkedHashSet;
import java.util.Set;

/** The names of record components as constants of a nested class, so that they are encoded once. */
final class PropertyNames {
    private final Set<String> names = new LinkedHashSet<>();

    /** An expression for the name. */
    String of(String name) {
        names.add(name);
        return "Names." + constant(name);
    }

    void write(JavaText out) {
        if (names.isEmpty()) {
            return;
        }
        out.blank();
        out.open("private static final class Names");
        for (String name : names) {
            out.line("static final byte[] " + constant(name) + " = Properties.name(" + JavaText.literal(name) + ");");
        }
        out.close();
    }

    /** A component's name is a Java identifier, and no keyword. */
    private static String constant(String name) {
        return name;
    }
}
