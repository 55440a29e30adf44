package io.github.napi4j.tests.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.napi4j.compiler.process.Command;
import io.github.napi4j.compiler.process.CommandResult;
import io.github.napi4j.tests.cli.RunningCommand;
import io.github.napi4j.tests.host.Repository;
import io.github.napi4j.tests.host.TestTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Does what a page says, in a folder that stands for the reader's checkout.
 *
 * <p>A comment above a block says more about it: {@code file PATH} writes it, {@code part of PATH} finds it word for word in a
 * file of the repository that other tests run, {@code in FOLDER} and {@code at the end, in FOLDER} say where and when it runs,
 * {@code ci} that CI runs these very lines.
 */
final class PageReader {
    private static final Set<String> LANGUAGES = Set.of("sh", "js", "java", "json", "xml", "ts");
    private static final String AT_THE_END = "at the end,";
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** An expression and, as a comment, what it is. */
    private static final Pattern EXPECTED = Pattern.compile("(?m)^(\\S.*?) +// (.+)$");

    private static final Pattern OURS = Pattern.compile(
            "<groupId>io\\.github\\.napi4j</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>");

    private final Path folder;
    private final List<Block> later = new ArrayList<>();
    private int scripts;

    PageReader(Path folder) {
        this.folder = folder;
    }

    void read(Path page) throws IOException, InterruptedException {
        for (Block block : Block.of(page)) {
            if (block.note().startsWith(AT_THE_END)) {
                later.add(block);
            } else {
                read(block);
            }
        }
        for (Block block : later) {
            run(block, block.noteAfter(AT_THE_END + " in"));
        }
        later.clear();
    }

    private void read(Block block) throws IOException, InterruptedException {
        if (!block.noteAfter("file").isEmpty()) {
            Path file = folder.resolve(block.noteAfter("file"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.text());
        } else if (!block.noteAfter("part of").isEmpty()) {
            assertPartOf(block, Repository.path(block.noteAfter("part of")));
        } else if (block.note().equals("ci")) {
            commands(block)
                    .forEach(line -> assertThat(ciCommands()).as(block.place()).contains(line));
        } else if (LANGUAGES.contains(block.language())) {
            run(block, block.noteAfter("in"));
        }
    }

    private void run(Block block, String where) throws IOException, InterruptedException {
        switch (block.language()) {
            case "sh" -> {
                for (String line : commands(block)) {
                    runLine(block, line, folder.resolve(where));
                }
            }
            case "js" -> runScript(block, folder.resolve(where));
            case "json" ->
                assertThat(JsonParser.parseString(block.text()).isJsonNull())
                        .as(block.place())
                        .isFalse();
            case "xml" -> assertOursExist(block);
            case "java" -> JavaSnippet.assertCompiles(block, folder.resolve("snippet-classes"));
            default ->
                throw new AssertionError(block.place() + ": nobody tries this block; a comment above it,"
                        + " as PageReader knows them, says who does");
        }
    }

    /** Each dependency of ours in a piece of a pom is one that this build makes. */
    private static void assertOursExist(Block block) throws IOException {
        String parent = Files.readString(Repository.path("pom.xml"));
        List<MatchResult> ours = OURS.matcher(block.text()).results().toList();
        assertThat(ours).as(block.place()).isNotEmpty();
        for (MatchResult artifact : ours) {
            assertThat(words(parent))
                    .as(block.place())
                    .contains("<groupId>io.github.napi4j</groupId> <artifactId>" + artifact.group(1) + "</artifactId>")
                    .contains("<version>" + artifact.group(2) + "</version>");
        }
    }

    private static void assertPartOf(Block block, Path file) throws IOException {
        assertThat(words(Files.readString(file))).as(block.place()).contains(words(block.text()));
    }

    private static String words(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** The lines that a reader types, without their comments. */
    private static List<String> commands(Block block) {
        return block.text()
                .lines()
                .map(line -> line.replaceFirst("(^|\\s+)#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What CI runs, without what only quietens Maven. */
    private static List<String> ciCommands() {
        try {
            return Files.readString(Repository.path(".ci/run"))
                    .lines()
                    .map(line -> line.replace(" -B -ntp", ""))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void runLine(Block block, String line, Path where) throws IOException, InterruptedException {
        List<String> words = List.of("sh", "-c", "exec " + line);
        if (line.contains("--watch")) {
            try (var watch = RunningCommand.start(where, words)) {
                watch.awaitLine("watching ");
                watch.end();
            }
            return;
        }
        CommandResult result = Command.of("sh", "-c", line).in(where).run();
        assertThat(result.exitCode())
                .as(block.place() + ": " + line + "\n" + result.output() + result.errors())
                .isZero();
    }

    private void runScript(Block block, Path where) throws IOException, InterruptedException {
        boolean module = block.text().contains("import ");
        String checked = EXPECTED.matcher(block.text()).replaceAll("assert.deepEqual($1, $2)");
        String assertions =
                module ? "import assert from 'node:assert/strict'\n" : "const assert = require('node:assert/strict')\n";
        Path script = Files.writeString(
                where.resolve("snippet-" + scripts++ + (module ? ".mjs" : ".cjs")), assertions + checked);
        CommandResult result = Command.of(TestTools.toolchain().node(24), script.toString())
                .in(where)
                .env("NAPI4J_CHECKOUT", folder.toString())
                .run();
        assertThat(result.exitCode())
                .as(block.place() + "\n" + result.output() + result.errors())
                .isZero();
    }
}
