package io.github.napi4j.compiler.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SnippetsTest {
    @Test
    void dependencyThatMessagesNameIsOfThisVersion() throws Exception {
        Matcher version = Pattern.compile("<artifactId>napi4j-parent</artifactId>\\s*<version>(.*?)</version>")
                .matcher(Files.readString(Path.of("../../pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(Snippets.API_DEPENDENCY).contains("<version>" + version.group(1) + "</version>");
    }
}
