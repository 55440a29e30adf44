package io.github.napi4j.example.classes;

import io.github.napi4j.Napi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inheritance, and instances inside other values. */
public final class Shapes {
    private static @Nullable Shape kept;

    private Shapes() {}

    /** Something with an area. */
    @Napi
    public abstract static non-sealed class Shape implements Figure {
        @Napi
        public abstract double area();

        @Napi
        public String describe() {
            return getClass().getSimpleName() + " of " + area();
        }

        @Napi
        public static Shape unit() {
            return new Square(1);
        }
    }

    /** JavaScript sees through this one. */
    public abstract static class Polygon extends Shape {}

    @Napi
    public static class Square extends Polygon {
        @Napi
        public double side;

        @Napi
        public Square(double side) {
            this.side = side;
        }

        @Override
        public double area() {
            return side * side;
        }
    }

    @Napi(name = "Disk")
    public static class Circle extends Shape {
        private final double radius;

        private Circle(double radius) {
            this.radius = radius;
        }

        @Napi
        public static Circle of(double radius) {
            return new Circle(radius);
        }

        @Override
        public double area() {
            return 3 * radius * radius;
        }

        @Napi
        @Override
        public String describe() {
            return "round, " + super.describe();
        }
    }

    /** Not exported, so JavaScript gets a Square. */
    static final class Tile extends Square {
        Tile() {
            super(2);
        }
    }

    @Napi
    public record Pair(Shape left, @Nullable Shape right) {}

    /** What can be drawn. */
    @Napi
    public sealed interface Figure permits Side, Group, Thing, Shape {}

    /** A side alone, which a square has as well. */
    @Napi
    public record Side(double side) implements Figure {}

    /** Figures that are drawn together. */
    @Napi
    public record Group(Figure first, List<Figure> others) implements Figure {}

    /** What is no shape. */
    @Napi
    public sealed interface Thing extends Figure permits Resource, Name {}

    /** Something that is only known by its name. */
    @Napi
    public record Name(String name) implements Thing {}

    @Napi
    public static Figure echoFigure(Figure figure) {
        return figure;
    }

    @Napi
    public static String describeFigure(@Nullable Figure figure) {
        if (figure instanceof Resource resource) {
            return resource.name();
        }
        return figure instanceof Shape shape ? shape.describe() : String.valueOf(figure);
    }

    @Napi
    public static Shape tile() {
        return new Tile();
    }

    @Napi
    public static List<Shape> both(Shape first, Shape second) {
        return List.of(first, second, first);
    }

    @Napi
    public static double total(List<Shape> shapes) {
        return shapes.stream().mapToDouble(Shape::area).sum();
    }

    @Napi
    public static Pair pair(Pair pair) {
        return new Pair(pair.left(), pair.right() == null ? pair.left() : pair.right());
    }

    @Napi
    public static @Nullable Shape keep(@Nullable Shape shape) {
        Shape before = kept;
        kept = shape;
        return before;
    }

    @Napi
    public static @Nullable Square asSquare(Shape shape) {
        return shape instanceof Square square ? square : null;
    }
}
