package io.github.napi4j.loader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaScriptTextTest {

    @Test
    void literalKeepsLettersAndEscapesWhatWouldEndTheString() {
        assertThat(JavaScriptText.literal("größe 😀")).isEqualTo("'größe 😀'");
        assertThat(JavaScriptText.literal("it's \\ \n\u2028")).isEqualTo("'it\\'s \\\\ \\u000a\\u2028'");
    }

    @Test
    void literalOfALoneSurrogateIsAnEscape() {
        assertThat(JavaScriptText.literal("\ud83d")).isEqualTo("'\\ud83d'");
        assertThat(JavaScriptText.literal("\ude00x")).isEqualTo("'\\ude00x'");
    }

    @Test
    void memberIsADotOnlyWhereTheNameAllowsOne() {
        assertThat(JavaScriptText.member("sum$1")).isEqualTo(".sum$1");
        assertThat(JavaScriptText.member("delete")).isEqualTo(".delete");
        assertThat(JavaScriptText.member("a-b")).isEqualTo("['a-b']");
        assertThat(JavaScriptText.member("1st")).isEqualTo("['1st']");
    }
}
