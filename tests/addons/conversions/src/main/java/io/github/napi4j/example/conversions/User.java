package io.github.napi4j.example.conversions;

import io.github.napi4j.Napi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with each kind of component. */
@Napi
public record User(String name, @Nullable Integer age, Address address, List<String> tags) {

    /** A record inside a record. */
    @Napi
    public record Address(String city, short zip) {}
}
