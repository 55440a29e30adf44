package io.github.napi4j.compiler.model;

import java.util.List;

/**
 * A Javadoc comment, taken apart but with inline tags and HTML left as written.
 *
 * @param text the description, lines joined by {@code \n}; empty when there is none
 * @param tags the block tags in order
 */
public record Documentation(String text, List<Tag> tags) {

    /** No comment at all. */
    public static final Documentation NONE = new Documentation("", List.of());

    /** Copies the list. */
    public Documentation {
        tags = List.copyOf(tags);
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return text.isEmpty() && tags.isEmpty();
    }

    /** The text of the {@code @param} tag of this name, or the empty string. */
    public String param(String name) {
        return tags.stream()
                .filter(tag -> tag.kind().equals("param") && tag.name().equals(name))
                .map(Tag::text)
                .findFirst()
                .orElse("");
    }

    /**
     * A block tag.
     *
     * @param kind {@code param}, {@code return}, {@code throws}, {@code deprecated} ..., without the at sign
     * @param name what the tag is about, for {@code param} and {@code throws}; else empty
     * @param text the rest
     */
    public record Tag(String kind, String name, String text) {}
}
