package io.github.napi4j.compiler.teavm;

import java.util.Properties;
import org.teavm.backend.c.generators.GeneratorFactoryContext;
import org.teavm.backend.c.intrinsic.IntrinsicFactoryContext;
import org.teavm.common.ServiceRepository;
import org.teavm.model.ClassReaderSource;
import org.teavm.parsing.resource.ResourceProvider;
import org.teavm.vm.TeaVMTargetController;

/** What class-library plug-ins make their intrinsics and generators from. */
record PluginContext(TeaVMTargetController controller) implements IntrinsicFactoryContext, GeneratorFactoryContext {
    @Override
    public ClassReaderSource getClassSource() {
        return controller.getUnprocessedClassSource();
    }

    @Override
    public ResourceProvider getResourceProvider() {
        return controller.getResourceProvider();
    }

    @Override
    public ClassLoader getClassLoader() {
        return controller.getClassLoader();
    }

    @Override
    public ServiceRepository getServices() {
        return controller.getServices();
    }

    @Override
    public Properties getProperties() {
        return controller.getProperties();
    }
}
