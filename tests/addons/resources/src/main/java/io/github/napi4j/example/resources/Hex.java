package io.github.napi4j.example.resources;

import java.nio.charset.StandardCharsets;

/** UTF-8, a byte as two digits. */
public final class Hex implements Codec {
    @Override
    public String name() {
        return "hex";
    }

    @Override
    public String encode(String text) {
        StringBuilder digits = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            digits.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return digits.toString();
    }
}
