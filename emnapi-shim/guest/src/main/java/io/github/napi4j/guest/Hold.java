package io.github.napi4j.guest;

/** Holds the event loop until it is ended, or until nobody can reach its owner; nobody misses that then. */
final class Hold extends Pending {
    Hold(Object owner) {
        super(owner);
    }

    @Override
    void abandoned(int env) {}
}
