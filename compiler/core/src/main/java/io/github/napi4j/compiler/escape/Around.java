package io.github.napi4j.compiler.escape;

import com.github.javaparser.ast.Node;
import java.util.Optional;

/** What lies around a node. */
final class Around {
    private Around() {}

    /** The innermost node of a class that a node lies in. */
    static <T extends Node> Optional<T> find(Node node, Class<T> kind) {
        Optional<Node> parent = node.getParentNode();
        while (parent.isPresent() && !kind.isInstance(parent.get())) {
            parent = parent.get().getParentNode();
        }
        return parent.map(kind::cast);
    }

    /** Whether two are the same node, and not only equal ones. */
    @SuppressWarnings("ReferenceEquality")
    static boolean isSame(Node one, Node other) {
        return one == other;
    }
}
