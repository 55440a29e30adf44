package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.workspace.AtomicFiles;
import io.github.napi4j.compiler.workspace.ContentHash;
import io.github.napi4j.compiler.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What tools said about themselves, kept between runs: asking clang takes longer than all else that a build with nothing
 * to do does.
 *
 * <p>An answer holds while the tool's file keeps its path, size and time. Not thread-safe; processes that write at once lose
 * an answer at worst.
 */
final class Answers {
    private static final String SEPARATOR = "\t";

    private final Machine machine;
    private final Path file;
    private final Map<String, String> known;

    Answers(Workspace workspace, Machine machine) {
        this.machine = machine;
        this.file = workspace.toolchain().resolve("answers.txt");
        this.known = read(file);
    }

    /** The first line that the tool prints when called so; empty when it cannot be asked. */
    Optional<String> ask(Path tool, String... arguments) throws InterruptedException {
        String key;
        try {
            Path real = tool.toRealPath();
            key = ContentHash.of(
                            tool.toString(),
                            real.toString(),
                            Files.getLastModifiedTime(real).toString(),
                            Long.toString(Files.size(real)),
                            String.join(" ", arguments))
                    .hex();
        } catch (IOException e) {
            return Optional.empty();
        }
        String before = known.get(key);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<String> answer = machine.ask(tool, arguments);
        if (answer.isPresent()) {
            known.put(key, answer.get());
            write();
        }
        return answer;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> answers = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int end = line.indexOf(SEPARATOR);
                if (end > 0) {
                    answers.put(line.substring(0, end), line.substring(end + 1));
                }
            }
        } catch (IOException e) {
            // No answers yet, or none that can be read: the tools are still there to be asked.
            return answers;
        }
        return answers;
    }

    private void write() {
        var text = new StringBuilder();
        known.forEach((key, answer) ->
                text.append(key).append(SEPARATOR).append(answer).append('\n'));
        try {
            AtomicFiles.write(file, text.toString());
        } catch (IOException e) {
            // A cache that cannot be written makes the next run slower; setup reports it where it matters.
            return;
        }
    }
}
