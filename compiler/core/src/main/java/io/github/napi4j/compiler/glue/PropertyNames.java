package io.github.napi4j.compiler.glue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The names of properties as constants of a nested class, so that they are encoded once. */
final class PropertyNames {
    private static final Pattern NUMBERED = Pattern.compile("name\\d+");

    private final Map<String, String> constants = new LinkedHashMap<>();

    /** An expression for the name. */
    String of(String name) {
        return "Names." + constants.computeIfAbsent(name, this::constant);
    }

    void write(JavaText out) {
        if (constants.isEmpty()) {
            return;
        }
        out.blank();
        out.open("private static final class Names");
        constants.forEach((name, constant) ->
                out.line("static final byte[] " + constant + " = Properties.name(" + JavaText.literal(name) + ");"));
        out.close();
    }

    /** The name itself where Java can spell it; keywords and other texts get a number. */
    private String constant(String name) {
        return SourceVersion.isName(name, SourceVersion.RELEASE_17)
                        && name.indexOf('.') < 0
                        && !NUMBERED.matcher(name).matches()
                ? name
                : "name" + constants.size();
    }
}
