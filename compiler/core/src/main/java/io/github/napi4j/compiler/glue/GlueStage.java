package io.github.napi4j.compiler.glue;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.GlueNames;

/**
 * Writes {@code io.github.napi4j.glue.AddonGlue}: registration, one dispatch, and for each exported function the
 * conversion of its arguments, a direct call and the conversion of its result.
 *
 * <p>Everything is decided here, from the model: the class uses no reflection, and numbers stay in locals of their
 * primitive type. It is also TeaVM's entry class.
 */
public final class GlueStage {
    /** Writes the glue of an addon. */
    public GlueSource run(AddonModel model) {
        Callables callables = new Callables(model);
        return new GlueSource(
                GlueNames.CLASS_NAME,
                new AddonWriter(model).write(),
                FastWriter.exports(callables),
                FastWriter.functions(callables));
    }
}
