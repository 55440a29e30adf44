package io.github.napi4j.example.conversions;

import java.util.List;

/** A functional interface of the addon's own. */
public interface Visitor {

    /** Looks at a user and says what to keep. */
    List<String> visit(User user, int index);
}
