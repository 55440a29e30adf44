package io.github.napi4j.compiler.toolchain;

import io.github.napi4j.compiler.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;

/** Looks at every tool and changes nothing. */
public final class Doctor {
    private final Workspace workspace;
    private final Machine machine;

    /** A look at a machine and a cache. */
    public Doctor(Workspace workspace, Machine machine) {
        this.workspace = workspace;
        this.machine = machine;
    }

    /** Asks every tool for its version; takes about a second. */
    public DoctorReport report() throws InterruptedException {
        var inventory = new Inventory(workspace, machine);
        List<ToolStatus> tools = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            tools.add(inventory.status(tool));
        }
        return new DoctorReport(tools);
    }
}
