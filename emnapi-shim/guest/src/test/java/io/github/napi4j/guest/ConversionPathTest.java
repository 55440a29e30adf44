package io.github.napi4j.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConversionPathTest {
    private static final String PLACE = "argument `user%` of `50%`";

    @Test
    void stepsGoWhereTheFirstMarkerIs() {
        int outer = ConversionPath.begin();
        assertThat(ConversionPath.describe(PLACE)).isEqualTo("argument `user` of `50%`");
        ConversionPath.enterField("address");
        ConversionPath.enterElement(3);
        ConversionPath.enterKey("not an identifier");
        ConversionPath.enterKey("$1");
        assertThat(ConversionPath.describe(PLACE))
                .isEqualTo("argument `user.address[3][\"not an identifier\"].$1` of `50%`");
        ConversionPath.leave();
        ConversionPath.leave();
        assertThat(ConversionPath.describe(PLACE)).isEqualTo("argument `user.address[3]` of `50%`");
        ConversionPath.end(outer);
    }

    @Test
    void nestedCallThatFailsLeavesTheOuterPathAsItWas() {
        int outermost = ConversionPath.begin();
        ConversionPath.enterField("getter");
        int outer = ConversionPath.begin();
        ConversionPath.enterField("inner");
        assertThat(ConversionPath.describe(PLACE)).isEqualTo("argument `user.inner` of `50%`");
        ConversionPath.end(outer);
        assertThat(ConversionPath.describe(PLACE)).isEqualTo("argument `user.getter` of `50%`");
        ConversionPath.end(outermost);
        assertThat(ConversionPath.field()).isNull();
    }

    @Test
    void onlyRecordFieldsCountAsFields() {
        int outer = ConversionPath.begin();
        ConversionPath.enterField("name");
        assertThat(ConversionPath.field()).isEqualTo("name");
        ConversionPath.enterKey("key");
        assertThat(ConversionPath.field()).isNull();
        ConversionPath.enterElement(0);
        assertThat(ConversionPath.field()).isNull();
        ConversionPath.end(outer);
    }

    @Test
    void pathsDeeperThanTheFirstRoomGrow() {
        int outer = ConversionPath.begin();
        for (int i = 0; i < 100; i++) {
            ConversionPath.enterElement(i);
        }
        assertThat(ConversionPath.describe("%")).startsWith("[0][1]").endsWith("[98][99]");
        ConversionPath.end(outer);
    }
}
