package io.github.napi4j.compiler.toolchain;

/** Every external tool, in the order in which setup looks after them. */
public enum Tool {
    /** Runs the compiler, and compiles Java. */
    JDK("JDK", "17 or later, with javac", Use.BUILD),
    /** Resolves an addon's dependencies; builds ask for it where they need it. */
    MAVEN("Maven", "3.6 or later", Use.BUILD),
    /** Fetches packages for setup; no build runs it. */
    NPM("npm", "8 or later", Use.SETUP),
    /** Runs wasm-opt, and addons on the user's side. */
    NODE_22("Node.js 22", PinnedPackages.NODE_22.version(), Use.BUILD),
    /** Optimises linked modules. */
    BINARYEN("binaryen (wasm-opt)", PinnedPackages.BINARYEN.version(), Use.BUILD),
    /** Node-API for WebAssembly: C headers and archives, and the JavaScript that goes into packages. */
    EMNAPI("emnapi", PinnedPackages.EMNAPI_VERSION, Use.BUILD),
    /** Compiles TeaVM's C. */
    CLANG("clang", CTools.OLDEST_CLANG + " or later", Use.BUILD),
    /** Links. */
    WASM_LD("wasm-ld", "of the same release as clang", Use.BUILD),
    /** The arithmetic that WebAssembly has no instructions for. */
    COMPILER_RT("compiler-rt for wasm32", "of the same release as clang", Use.BUILD),
    /** The C library, with threads and without. */
    SYSROOT("wasm32-wasip1 sysroot", Sysroot.VERSION + ", or that of a WASI SDK", Use.BUILD),
    /** A host that tests run addons on. */
    NODE_24("Node.js 24", PinnedPackages.NODE_24.version(), Use.TEST),
    /** A host that tests run addons on. */
    NODE_26("Node.js 26", PinnedPackages.NODE_26.version(), Use.TEST),
    /** A host that tests run addons on. */
    DENO("Deno", PinnedPackages.DENO.version(), Use.TEST),
    /** A host that tests run addons on. */
    BUN("Bun", PinnedPackages.BUN.version(), Use.TEST),
    /** Checks the declarations that we write. */
    TYPESCRIPT("TypeScript", PinnedPackages.TYPESCRIPT.version(), Use.TEST),
    /** A host that tests run addons on. */
    CHROMIUM("Chromium", "137 or later", Use.TEST),
    /** Compiles the runtime's C for this machine, under its sanitizers. */
    NATIVE_C("gcc", "10 or later", Use.TEST);

    /** Who needs a tool. */
    public enum Use {
        /** Installing other tools. */
        SETUP,
        /** Every build of an addon. */
        BUILD,
        /** Only napi4j's own tests. */
        TEST
    }

    private final String label;
    private final String wanted;
    private final Use use;

    Tool(String label, String wanted, Use use) {
        this.label = label;
        this.wanted = wanted;
        this.use = use;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The versions that will do, in words. */
    public String wanted() {
        return wanted;
    }

    /** Who needs it. */
    public Use use() {
        return use;
    }
}
