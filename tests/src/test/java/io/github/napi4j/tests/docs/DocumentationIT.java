package io.github.napi4j.tests.docs;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.napi4j.tests.host.CommandLine;
import io.github.napi4j.tests.host.Folders;
import io.github.napi4j.tests.host.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the documentation that claims to run, to compile or to be the content of a file. */
class DocumentationIT {
    @TempDir
    private static Path folder;

    /** The README comes first: the other pages go on with the addon that it makes. */
    @TestFactory
    Stream<DynamicTest> pagesDoWhatTheySay() throws IOException {
        Path checkout = CommandLine.writeLauncher(folder);
        Folders.copy(Repository.path("compiler/npm"), checkout.resolve("node_modules/@napi4j/cli"));
        var reader = new PageReader(checkout);
        return pages().stream()
                .map(page -> dynamicTest(Repository.path("").relativize(page).toString(), () -> reader.read(page)));
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Repository.path("README.md"), Repository.path("CONTRIBUTING.md")));
        try (Stream<Path> docs = Files.list(Repository.path("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        pages.add(Repository.path("compiler/npm/README.md"));
        return pages;
    }
}
