package io.github.napi4j.loader;

import java.util.List;

/**
 * A function that the loader may call by an export of the module instead of through Node-API.
 *
 * @param name the JavaScript name
 * @param export the module's export
 * @param required how many arguments a call has at least; one with fewer goes through Node-API
 * @param parameters how each argument crosses
 * @param result how the result crosses
 */
public record FastFunction(String name, String export, int required, List<Passing> parameters, Passing result) {

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
}
