package io.github.napi4j.tests.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param place the page and the line of the fence, for messages
 * @param language what stands after the fence; may be empty
 * @param note the HTML comment above the block, which readers do not see; empty where there is none
 * @param text what is between the fences
 */
record Block(String place, String language, String note, String text) {
    private static final Pattern FENCED = Pattern.compile("(?m)(?:^<!-- (.*?) -->\\n+)?^```(\\w*)\\n((?s:.*?))^```$");

    /** The blocks of a page, in order. */
    static List<Block> of(Path page) throws IOException {
        String text = Files.readString(page);
        List<Block> blocks = new ArrayList<>();
        Matcher fenced = FENCED.matcher(text);
        while (fenced.find()) {
            long line = text.substring(0, fenced.start(2)).lines().count();
            blocks.add(new Block(
                    page.getFileName() + ":" + line,
                    fenced.group(2),
                    fenced.group(1) == null ? "" : fenced.group(1),
                    fenced.group(3)));
        }
        return blocks;
    }

    /** What a note that begins with a word says after it; empty for other notes. */
    String noteAfter(String word) {
        return note.startsWith(word + " ") ? note.substring(word.length() + 1).strip() : "";
    }
}
