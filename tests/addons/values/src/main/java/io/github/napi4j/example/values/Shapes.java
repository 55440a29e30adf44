package io.github.napi4j.example.values;

import io.github.napi4j.EnumStyle;
import io.github.napi4j.Napi;
import io.github.napi4j.Naming;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Records, enums and unions. */
public final class Shapes {
    private Shapes() {}

    /** A point with a label that may be missing. */
    @Napi(tuple = true)
    public record Labelled(double x, double y, @Nullable String label) {}

    /** A name of a user. */
    @Napi(transparent = true)
    public record UserId(String value) {
        public UserId {
            if (value.isEmpty()) {
                throw new IllegalArgumentException("an id has characters");
            }
        }
    }

    /** Keys as databases have them. */
    @Napi(naming = Naming.SNAKE_CASE)
    public record Account(UserId userId, boolean isActive, Optional<String> displayName, OptionalInt loginCount) {}

    /** Missing values are null. */
    @Napi(nullable = true)
    public record Row(@Nullable String text, Optional<Integer> number) {}

    /** A colour. */
    @Napi
    public enum Color implements Query {
        /** As blood. */
        RED,
        GREEN,
        @Napi(name = "azure")
        BLUE
    }

    /** A level. */
    @Napi(numeric = true)
    public enum Level {
        LOW,
        @Napi(value = 10)
        MIDDLE,
        HIGH,
        @Napi(value = -1)
        NONE
    }

    /** A unit without an object of its own. */
    @Napi(naming = Naming.KEBAB_CASE, style = EnumStyle.UNION)
    public enum LengthUnit {
        MILLI_METER,
        METER
    }

    /** A state that TypeScript puts in. */
    @Napi(naming = Naming.LOWER_CASE, style = EnumStyle.CONST_ENUM)
    public enum State {
        ON,
        OFF
    }

    /** How to find somebody. */
    @Napi
    public sealed interface Query permits ById, ByName, ByRange, Color {}

    /** By id. */
    @Napi
    public record ById(int id) implements Query {}

    /** By name. */
    @Napi
    public record ByName(String name, @Nullable Integer limit) implements Query {}

    /** Some or other range. */
    @Napi
    public sealed interface ByRange extends Query {}

    /** Positive numbers. */
    @Napi
    public record IntRange(int from, int to) implements ByRange {
        public IntRange {
            if (from > to) {
                throw new IllegalArgumentException("from is above to");
            }
        }
    }

    /** Texts. */
    @Napi
    public record TextRange(String from, String to) implements ByRange {}

    /** A figure. */
    @Napi(discriminant = "kind", naming = Naming.CAMEL_CASE)
    public sealed interface Figure permits Circle, RightTriangle {}

    /** A circle. */
    @Napi
    public record Circle(double radius) implements Figure {}

    /** A triangle. */
    @Napi
    public record RightTriangle(double a, double b) implements Figure {}

    @Napi
    public static Labelled echoTuple(Labelled value) {
        return value;
    }

    @Napi
    public static List<Labelled> echoTuples(List<Labelled> values) {
        return values;
    }

    @Napi
    public static UserId echoUserId(UserId value) {
        return value;
    }

    @Napi
    public static Account echoAccount(Account value) {
        return value;
    }

    @Napi
    public static Row echoRow(Row value) {
        return value;
    }

    @Napi
    public static Color echoColor(Color value) {
        return value;
    }

    @Napi
    public static Color pickColor(Supplier<Color> pick) {
        return pick.get();
    }

    @Napi
    public static String colorName(Color value) {
        return value.name();
    }

    @Napi
    public static Level echoLevel(Level value) {
        return value;
    }

    @Napi
    public static String levelName(Level value) {
        return value.name();
    }

    @Napi
    public static LengthUnit echoUnit(LengthUnit value) {
        return value;
    }

    @Napi
    public static State toggle(State value) {
        return value == State.ON ? State.OFF : State.ON;
    }

    @Napi
    public static String describe(Query query) {
        return query.toString();
    }

    @Napi
    public static Query echoQuery(Query query) {
        return query;
    }

    @Napi
    public static List<Query> echoQueries(List<Query> queries) {
        return queries;
    }

    @Napi
    public static double area(Figure figure) {
        if (figure instanceof Circle circle) {
            return Math.PI * circle.radius() * circle.radius();
        }
        RightTriangle triangle = (RightTriangle) figure;
        return triangle.a() * triangle.b() / 2;
    }

    @Napi
    public static Figure echoFigure(Figure figure) {
        return figure;
    }
}
