package io.github.napi4j.tests.corpus;

import io.github.napi4j.tests.host.Repository;
import java.nio.file.Path;
import java.util.Locale;

/** The rows of the matrix: one constant a folder of {@code tests/addons}. */
enum AddonCase {
    BARCODE,
    CLASSES,
    CONCURRENCY,
    CONVERSIONS,
    CSV,
    ERRORS,
    FAULTS,
    FUNCTIONS,
    HANDLES,
    HELLO,
    HTML,
    MARKDOWN,
    MEMORY,
    NUMERIC,
    PROMISES,
    REGEXP,
    RESOURCES,
    SAFEPOINTS,
    SEMANTICS,
    STREAMS,
    THREADSAFE,
    TURNS,
    VALUES,
    VIEWS,
    WORDS,
    YAML;

    /** The addon's project folder. */
    Path folder() {
        return Repository.path("tests/addons").resolve(folderName());
    }

    /** The folder's name, which is the constant's with {@code -} for {@code _}. */
    String folderName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return folderName();
    }
}
