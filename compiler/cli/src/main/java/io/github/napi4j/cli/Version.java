package io.github.napi4j.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in our jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "napi4j " + (version == null ? "(built from source)" : version),
            "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.home") + ")"
        };
    }
}
