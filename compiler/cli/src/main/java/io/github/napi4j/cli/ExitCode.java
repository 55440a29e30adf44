package io.github.napi4j.cli;

/** How the command ends; part of its contract with scripts. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;

    /** The addon has errors. */
    static final int ADDON = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A tool is missing or cannot be used. */
    static final int ENVIRONMENT = 3;

    /** A bug of napi4j. */
    static final int BUG = 70;

    private ExitCode() {}
}
