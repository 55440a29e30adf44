package io.github.napi4j.compiler.teavm;

import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.backend.c.generate.FileGenerator;
import org.teavm.backend.c.generate.GenerationContext;
import org.teavm.backend.c.generate.IncludeManager;
import org.teavm.backend.c.generate.StringPool;
import org.teavm.backend.c.generators.GeneratorContext;
import org.teavm.backend.lowlevel.generate.NameProvider;
import org.teavm.dependency.DependencyInfo;
import org.teavm.diagnostics.Diagnostics;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodReference;
import org.teavm.model.lowlevel.CallSiteDescriptor;
import org.teavm.model.lowlevel.CallSiteLocation;
import org.teavm.model.lowlevel.ExceptionHandlerDescriptor;

/** A native method that is being written, as TeaVM's generators see it; the sources they create become part of the unit. */
record UnitGeneratorContext(
        ModuleContext module, CUnit unit, CodeWriter writer, CodeWriter writerBefore, CodeWriter writerAfter)
        implements GeneratorContext {
    @Override
    public GenerationContext mainContext() {
        return module.generation;
    }

    @Override
    public NameProvider names() {
        return module.names;
    }

    @Override
    public Diagnostics diagnotics() {
        return module.controller.getDiagnostics();
    }

    @Override
    public ClassReaderSource classSource() {
        return module.classes;
    }

    @Override
    public ClassReaderSource initialClassSource() {
        return module.controller.getUnprocessedClassSource();
    }

    @Override
    public ClassHierarchy hierarchy() {
        return module.generation.getHierarchy();
    }

    @Override
    public DependencyInfo dependencies() {
        return module.controller.getDependencyInfo();
    }

    @Override
    public String parameterName(int index) {
        return BodyWriter.variable(index);
    }

    @Override
    public StringPool stringPool() {
        return unit.strings;
    }

    @Override
    public IncludeManager includes() {
        return unit.includes;
    }

    @Override
    public FileGenerator createSourceFile(String path) {
        return new Fragment(writerAfter.fragment(), unit.includes);
    }

    @Override
    public FileGenerator createHeaderFile(String path) {
        return module.createHeader(path);
    }

    @Override
    public String escapeFileName(String name) {
        return name.replace('.', '/');
    }

    @Override
    public void importMethod(MethodReference method, boolean isStatic) {
        unit.needMethod(method, isStatic);
    }

    /** Frames that generators make stay out of stack traces. */
    @Override
    public CallSiteDescriptor createCallSite(CallSiteLocation[] locations, ExceptionHandlerDescriptor[] handlers) {
        return new CallSiteDescriptor(-1, locations);
    }

    private record Fragment(CodeWriter writer, IncludeManager includes) implements FileGenerator {}
}
