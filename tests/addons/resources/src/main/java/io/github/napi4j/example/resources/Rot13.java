package io.github.napi4j.example.resources;

/** Letters, moved by half the alphabet. */
public final class Rot13 implements Codec {
    @Override
    public String name() {
        return "rot13";
    }

    @Override
    public String encode(String text) {
        return text.chars()
                .map(c -> Character.isLetter(c) && c < 128 ? (c & 32) + 'A' + ((c & ~32) - 'A' + 13) % 26 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
