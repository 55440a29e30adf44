package io.github.napi4j.compiler.bind;

import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import io.github.napi4j.compiler.model.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a Javadoc comment apart into description and block tags. */
final class Javadoc {
    private static final Pattern TAG = Pattern.compile("@([A-Za-z][\\w.]*)\\s*(.*)", Pattern.DOTALL);
    private static final Set<String> NAMED = Set.of("param", "throws", "exception");

    private Javadoc() {}

    static Documentation of(NodeWithJavadoc<?> node) {
        return node.getJavadocComment()
                .map(comment -> parse(comment.getContent()))
                .orElse(Documentation.NONE);
    }

    /** The text between the comment's delimiters, leading stars and all. */
    static Documentation parse(String content) {
        List<StringBuilder> blocks = new ArrayList<>(List.of(new StringBuilder()));
        for (String raw : content.split("\\R", -1)) {
            String line = raw.strip().replaceFirst("^\\*+ ?", "").stripTrailing();
            if (line.stripLeading().startsWith("@")) {
                blocks.add(new StringBuilder());
                line = line.stripLeading();
            }
            blocks.get(blocks.size() - 1).append(line).append('\n');
        }
        List<Documentation.Tag> tags = new ArrayList<>();
        for (StringBuilder block : blocks.subList(1, blocks.size())) {
            Matcher tag = TAG.matcher(block.toString().strip());
            if (tag.matches()) {
                tags.add(tag(tag.group(1), tag.group(2)));
            }
        }
        return new Documentation(blocks.get(0).toString().strip(), tags);
    }

    private static Documentation.Tag tag(String kind, String text) {
        if (!NAMED.contains(kind)) {
            return new Documentation.Tag(kind, "", text);
        }
        String[] parts = text.split("\\s+", 2);
        return new Documentation.Tag(
                kind.equals("exception") ? "throws" : kind, parts[0], parts.length > 1 ? parts[1] : "");
    }
}
