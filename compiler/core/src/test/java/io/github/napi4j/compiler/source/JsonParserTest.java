package io.github.napi4j.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.napi4j.compiler.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonParserTest {
    @Test
    void valuesKeepTheirPlaces() throws Exception {
        var root = (JsonNode.ObjectNode) parse("{ \"a\" : [ 1.5e3, true ],\n  \"\\u0062\\n\": \"\\\"x\\/\" }");

        assertThat(root.members()).extracting(JsonNode.Member::name).containsExactly("a", "b\n");
        var array = (JsonNode.ArrayNode) root.get("a").orElseThrow();
        assertThat(array.elements().get(0).kind()).isEqualTo("the number 1.5e3");
        assertThat(array.elements().get(1).span()).hasToString("package.json:1:18");
        var text = (JsonNode.StringNode) root.get("b\n").orElseThrow();
        assertThat(text.value()).isEqualTo("\"x/");
        assertThat(text.span()).hasToString("package.json:2:15");
    }

    @Test
    void lastOfSeveralMembersOfANameCounts() throws Exception {
        var root = (JsonNode.ObjectNode) parse("{\"a\": 1, \"a\": \"2\"}");

        assertThat(root.get("a").orElseThrow().kind()).isEqualTo("a string");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"a\": 1,}|package.json:1:9|expected a name in double quotes, found `}`",
                "{a: 1}|package.json:1:2|expected a name in double quotes, found `a`",
                "{\"a\" 1}|package.json:1:6|expected `:`, found `1`",
                "[1 2]|package.json:1:4|expected `,` or `]`, found `2`",
                "[01]|package.json:1:2|expected a value, found `01`",
                "[nul]|package.json:1:2|expected a value, found `nul`",
                "{\"a\": 1|package.json:1:8|expected `,` or `}`, found the end of the file",
                "\"abc|package.json:1:1|the string is not closed",
                "// no|package.json:1:1|expected a value, found `/`",
                "{} {}|package.json:1:4|expected the end of the file, found `{`"
            })
    void whatIsNotJsonIsPointedAt(String text, String place, String message) {
        var error = catchThrowableOfType(JsonParser.SyntaxException.class, () -> parse(text));

        assertThat(error).hasMessage(message);
        assertThat(error.span()).hasToString(place);
    }

    @Test
    void deepNestingIsAnErrorAndNoOverflow() {
        var error = catchThrowableOfType(JsonParser.SyntaxException.class, () -> parse("[".repeat(100_000)));

        assertThat(error).hasMessageStartingWith("nested deeper than");
    }

    private static JsonNode parse(String text) throws JsonParser.SyntaxException {
        return JsonParser.parse(new SourceFile("package.json", text));
    }
}
