package io.github.napi4j.tests.loader;

import io.github.napi4j.tests.host.CAddon;
import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Compiles {@code fixture.c} and packages it as the build packages an addon. */
final class FixturePackage {

    private static final CAddon ADDON = new CAddon(
            "fixture",
            Repository.path("emnapi-shim/loader/src/test/c/fixture.c"),
            List.of(
                    "add",
                    "call",
                    "fail",
                    "join",
                    "later",
                    "fromThread",
                    "constructed",
                    "grow",
                    "trap",
                    "leave",
                    "environment",
                    "never",
                    "trapThread",
                    "joinTrap",
                    "stay",
                    "nested",
                    "gather"),
            List.of("-O1", "-g"));

    private FixturePackage() {}

    /** Writes the package to {@code folder}, with intermediate files beside it. */
    static void build(Path folder) throws IOException, InterruptedException {
        ADDON.writePackage(folder);
    }
}
