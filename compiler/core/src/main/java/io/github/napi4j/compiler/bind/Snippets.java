package io.github.napi4j.compiler.bind;

/** What messages tell an author to type. */
final class Snippets {
    static final String API_DEPENDENCY =
            "<dependency><groupId>io.github.napi4j</groupId><artifactId>napi4j-api</artifactId>"
                    + "<version>0.1.0-SNAPSHOT</version></dependency>";

    private Snippets() {}
}
