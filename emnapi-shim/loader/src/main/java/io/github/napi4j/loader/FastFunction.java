package io.github.napi4j.loader;

import java.util.List;

/**
 * A function that the loader may call by an export of the module instead of through Node-API.
 *
 * @param place where the addon has it
 * @param number what the module knows it by; a function of another number in its place is left alone
 * @param export the module's export
 * @param required how many arguments a call has at least; one with fewer goes through Node-API
 * @param parameters how each argument crosses
 * @param result how the result crosses
 */
public record FastFunction(
        Place place, int number, String export, int required, List<Passing> parameters, Passing result) {

    /** The export that gives the address of what loader and module share. */
    public static final String AREA = "n4_fast_area";

    /** The export that makes room for a large argument. */
    public static final String ROOM = "n4_fast_room";

    /** The export that lets go of a large result. */
    public static final String DROP = "n4_fast_drop";

    /** Copies the list. */
    public FastFunction {
        parameters = List.copyOf(parameters);
    }

    /**
     * Where a function is.
     *
     * @param owner the names of properties that lead from the exports to the object that has it
     * @param name the name of the object's property
     * @param key what of the property it is
     * @param receiver whether the number that {@code this} wraps is passed ahead of the arguments
     */
    public record Place(List<String> owner, String name, Key key, boolean receiver) {
        /** Copies the list. */
        public Place {
            owner = List.copyOf(owner);
        }
    }

    /** The attributes of a property that may be a function. */
    public enum Key {
        /** A method, or a function of the exports or of a namespace. */
        VALUE("value"),
        /** A getter. */
        GETTER("get"),
        /** A setter. */
        SETTER("set");

        private final String attribute;

        Key(String attribute) {
            this.attribute = attribute;
        }

        String attribute() {
            return attribute;
        }
    }
}
