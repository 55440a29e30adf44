package io.github.napi4j.compiler.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/** A {@code PATH} of shell scripts: real programs, as far as a process that starts them can tell. */
final class FakeTools {
    private final Path bin;
    private final Map<String, String> environment = new HashMap<>();

    FakeTools(Path bin) {
        this.bin = bin;
        environment.put("PATH", bin.toString());
    }

    FakeTools script(String name, String body) throws IOException {
        write(bin.resolve(name), body);
        return this;
    }

    FakeTools variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Path path(String name) {
        return bin.resolve(name);
    }

    Machine machine(boolean debian, boolean root) {
        return new Machine(environment, "linux-x64", debian, root);
    }

    static void write(Path script, String body) throws IOException {
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
