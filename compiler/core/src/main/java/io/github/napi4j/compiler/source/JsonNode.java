package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/** A JSON value that knows where it stands, so that a wrong setting can be pointed at. */
sealed interface JsonNode {
    /** The value's place, quotes and brackets included. */
    SourceSpan span();

    /** What a message calls the kind of value: {@code a string}. */
    String kind();

    record ObjectNode(List<Member> members, SourceSpan span) implements JsonNode {
        public ObjectNode {
            members = List.copyOf(members);
        }

        /** The last member of that name, as JavaScript takes it. */
        Optional<JsonNode> get(String name) {
            return members.stream()
                    .filter(member -> member.name.equals(name))
                    .reduce((first, second) -> second)
                    .map(Member::value);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    record ArrayNode(List<JsonNode> elements, SourceSpan span) implements JsonNode {
        public ArrayNode {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    record StringNode(String value, SourceSpan span) implements JsonNode {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number, as spelled. */
    record NumberNode(String text, SourceSpan span) implements JsonNode {
        @Override
        public String kind() {
            return "the number " + text;
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record WordNode(String text, SourceSpan span) implements JsonNode {
        @Override
        public String kind() {
            return "`" + text + "`";
        }
    }

    record Member(String name, SourceSpan nameSpan, JsonNode value) {}
}
