package io.github.napi4j.compiler.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class FileFailuresTest {
    @Test
    void fileAndReasonAreNamed() {
        assertThat(FileFailures.reason(new AccessDeniedException("dist"))).isEqualTo("`dist`: permission denied");
        assertThat(FileFailures.reason(new FileAlreadyExistsException("dist"))).isEqualTo("`dist` is not a folder");
        assertThat(FileFailures.reason(new FileSystemException("dist", null, "No space left on device")))
                .isEqualTo("`dist`: No space left on device");
        assertThat(FileFailures.reason(new IOException("broken pipe"))).isEqualTo("broken pipe");
    }
}
