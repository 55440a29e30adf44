package io.github.napi4j.example.classes;

import io.github.napi4j.JsEnv;
import io.github.napi4j.JsObject;
import io.github.napi4j.Napi;
import java.util.List;

/** Namespaces, constants and what runs when the module is loaded. */
public final class Geometry {
    /** How many sides a square has. */
    @Napi
    public static final int SIDES = 4;

    /** The units that lengths may have. */
    @Napi(name = "units", namespace = "geometry")
    public static final List<String> UNITS = List.of("mm", "m");

    private static String order = "";

    private Geometry() {}

    /** The circumference of a circle. */
    @Napi(namespace = "geometry")
    public static double circumference(double radius) {
        return 2 * 3.0 * radius;
    }

    /** Something at a place. */
    @Napi(namespace = "geometry")
    public static final class Place {
        /** How far to the right. */
        @Napi
        public final double x;

        @Napi
        public Place(double x) {
            this.x = x;
        }

        /** The place so far to the right of this one. */
        @Napi
        public Place moved(double by) {
            return new Place(x + by);
        }
    }

    /** The place of a square's centre. */
    @Napi
    public static Place centre(Shapes.Square square) {
        return new Place(square.side / 2);
    }

    @Napi(init = true)
    public static void first(JsEnv env, JsObject exports) {
        order += "first";
        exports.get("geometry", JsObject.class)
                .set("loaded", env.string("with " + exports.keys().contains("Counter")));
    }

    @Napi(init = true)
    public static void second() {
        order += " second";
    }

    /** The order of what ran when the module was loaded. */
    @Napi
    public static String initialized() {
        return order;
    }
}
