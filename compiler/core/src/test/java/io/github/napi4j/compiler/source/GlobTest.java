package io.github.napi4j.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words.txt       | words.txt",
                "*.txt           | words.txt",
                "**/*.txt        | words.txt",
                "**/*.txt        | a/b/words.txt",
                "a/**/words.txt  | a/words.txt",
                "a/**/words.txt  | a/b/c/words.txt",
                "a/**            | a/b/c",
                "w?rds.txt       | wörds.txt",
                "a.{txt,md}      | a.md",
                "{a,b/*}/c       | b/x/c",
                "a,b             | a,b",
                "[a](b)+$.^      | [a](b)+$.^",
                "größe/*         | größe/ß"
            })
    void patternMatchesPath(String pattern, String path) {
        assertThat(Glob.parse(pattern)).get().matches(glob -> glob.matches(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words.txt | words_txt",
                "*.txt     | a/words.txt",
                "a/*       | a/b/c",
                "a?b       | a/b",
                "a/**/b    | ab",
                "**/b      | ab",
                "a.{txt}   | a.{txt}"
            })
    void patternDoesNotMatchPath(String pattern, String path) {
        assertThat(Glob.parse(pattern)).get().matches(glob -> !glob.matches(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/words.txt", "words\\*.txt", "{a", "a}", "{a,{b,c}}"})
    void textThatIsNoPatternIsRefused(String text) {
        assertThat(Glob.parse(text)).isEmpty();
    }
}
