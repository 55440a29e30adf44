package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where values go, whatever the order of statements.
 *
 * <p>A place is a variable, a field, a parameter, a result or an expression. Of what is there it is known whether it is a
 * handle or code that uses one, whether such a thing was put into it, and whether it was found in something that outlives
 * the call. All this goes where values go; what was put into an object also goes back to wherever the object came from.
 */
final class FlowGraph {
    private final List<Place> places = new ArrayList<>();
    private final List<Store> stores = new ArrayList<>();
    private final List<Later> laters = new ArrayList<>();
    private final List<Capture> captures = new ArrayList<>();
    private final List<Creation> creations = new ArrayList<>();

    /** Something that holds a value. */
    static final class Place {
        private final List<Place> to = new ArrayList<>();
        private final List<Place> from = new ArrayList<>();
        private final List<Place> wholes = new ArrayList<>();
        private @Nullable Node handle;
        private @Nullable Node code;
        private @Nullable Node content;
        private @Nullable Node codeContent;
        private boolean outlives;

        /** What of the source the handle is that this is or leads to, or null. */
        @Nullable Node handle() {
            return handle == null ? content : handle;
        }

        /** What of the source the handle is that code here uses, or null. */
        @Nullable Node code() {
            return code == null ? codeContent : code;
        }

        /** Whether what is here is there after the call. */
        boolean outlives() {
            return outlives;
        }

        private boolean take(Place other) {
            boolean changed = (handle == null && other.handle != null) || (code == null && other.code != null);
            handle = handle == null ? other.handle : handle;
            code = code == null ? other.code : code;
            boolean more = takeContent(other.content, other.codeContent);
            return changed || more;
        }

        private boolean takeContent(@Nullable Node otherContent, @Nullable Node otherCode) {
            boolean changed = (content == null && otherContent != null) || (codeContent == null && otherCode != null);
            content = content == null ? otherContent : content;
            codeContent = codeContent == null ? otherCode : codeContent;
            return changed;
        }
    }

    /** A value put into an object, or into what outlives the call. */
    record Store(Place into, Place value, Node node, String where) {}

    /** A value handed to what uses it after the call. */
    record Later(Place value, Node node, String how, boolean codeOnly) {}

    private record Capture(Place captured, Place code) {}

    /** An object made of arguments, which its class may keep. */
    private record Creation(Place object, Place self, List<Place> arguments) {}

    Place place() {
        Place place = new Place();
        places.add(place);
        return place;
    }

    /** What is in one place may be in another. */
    void flow(Place from, Place to) {
        from.to.add(to);
        to.from.add(from);
    }

    /** What is in one place was found in what is in another, or made from it. */
    void load(Place from, Place to) {
        from.to.add(to);
    }

    /** What is in one place is put into what is in another. */
    void contain(Place part, Place whole) {
        part.wholes.add(whole);
    }

    /** A value is put into an object: an error where that outlives the call. */
    void store(Place into, Place value, Node node, String where) {
        contain(value, into);
        stores.add(new Store(into, value, node, where));
    }

    /** A value is used after the call. */
    void later(Place value, Node node, String how, boolean codeOnly) {
        laters.add(new Later(value, node, how, codeOnly));
    }

    /** An object is made by a constructor of the sources. */
    void creation(Place object, Place self, List<Place> arguments) {
        creations.add(new Creation(object, self, arguments));
    }

    void handle(Place place, Node node) {
        if (place.handle == null) {
            place.handle = node;
        }
    }

    /** Code in a place uses what is in another. */
    void capture(Place captured, Place code) {
        captures.add(new Capture(captured, code));
    }

    void outlives(Place place) {
        place.outlives = true;
    }

    List<Store> stores() {
        return stores;
    }

    List<Later> laters() {
        return laters;
    }

    /** Follows everything everywhere. */
    void solve() {
        boolean changed = true;
        while (changed) {
            Deque<Place> queue = new ArrayDeque<>(places);
            while (!queue.isEmpty()) {
                spread(queue.poll(), queue);
            }
            changed = false;
            for (Capture capture : captures) {
                changed |= capture(capture);
            }
            for (Creation creation : creations) {
                changed |= create(creation);
            }
        }
    }

    private static boolean capture(Capture capture) {
        Node used = capture.captured.handle() == null ? capture.captured.code() : capture.captured.handle();
        if (used == null || capture.code.code != null) {
            return false;
        }
        capture.code.code = used;
        return true;
    }

    /** A class that keeps a handle somewhere is supposed to keep those that its constructor is given. */
    private static boolean create(Creation creation) {
        boolean keeps = creation.self.handle() != null || creation.self.code() != null;
        boolean changed = false;
        for (Place argument : creation.arguments) {
            changed |= keeps && creation.object.takeContent(argument.handle(), argument.code());
        }
        return changed;
    }

    private static void spread(Place place, Deque<Place> queue) {
        for (Place next : place.to) {
            boolean changed = next.take(place);
            if (place.outlives && !next.outlives) {
                next.outlives = true;
                changed = true;
            }
            if (changed) {
                queue.add(next);
            }
        }
        for (Place whole : place.wholes) {
            if (whole.takeContent(place.handle(), place.code())) {
                queue.add(whole);
            }
        }
        for (Place before : place.from) {
            if (before.takeContent(place.content, place.codeContent)) {
                queue.add(before);
            }
        }
    }
}
