package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {
    @TempDir
    Path folder;

    @Test
    void folderInAJarGivesItsFilesOnly() throws Exception {
        Path jar = folder.resolve("x y.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"META-INF/c/a.c", "META-INF/c/sub/b.h", "META-INF/other/d.c"}) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        check(jar);
    }

    @Test
    void folderOnDiskGivesItsFilesOnly() throws Exception {
        Path root = folder.resolve("x y");
        for (String name : new String[] {"META-INF/c/a.c", "META-INF/c/sub/b.h", "META-INF/other/d.c"}) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), name);
        }
        check(root);
    }

    private static void check(Path root) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            for (String known : new String[] {"a.c", "sub/b.h"}) {
                var files = ResourceFolder.read(loader, "META-INF/c", known).files();
                assertThat(files).containsOnlyKeys("a.c", "sub/b.h");
                assertThat(ResourceFolder.read(loader, "META-INF/c", known)
                                .only("a.c"::equals)
                                .files())
                        .containsOnlyKeys("a.c");
                assertThat(files.get("sub/b.h")).asString().isEqualTo("META-INF/c/sub/b.h");
            }
            assertThatThrownBy(() -> ResourceFolder.read(loader, "META-INF/c", "missing"))
                    .hasMessageContaining("META-INF/c/missing");
        }
    }
}
