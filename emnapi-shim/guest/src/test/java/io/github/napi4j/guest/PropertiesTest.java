package io.github.napi4j.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PropertiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "name", "größe", "名前", "a😀b", "\u07ff\u0800\uffff"})
    void nameIsUtf8EndedByNul(String name) {
        assertThat(Properties.name(name)).isEqualTo((name + "\0").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00x", "x\ud83d"})
    void loneSurrogateBecomesReplacementCharacter(String name) {
        String replaced = name.replaceAll("[\ud800-\udfff]", "\ufffd");
        assertThat(Properties.name(name)).isEqualTo((replaced + "\0").getBytes(StandardCharsets.UTF_8));
    }
}
