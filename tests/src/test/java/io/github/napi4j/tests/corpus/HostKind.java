package io.github.napi4j.tests.corpus;

import io.github.napi4j.tests.host.ChromiumHost;
import io.github.napi4j.tests.host.Host;
import io.github.napi4j.tests.host.JvmHost;
import io.github.napi4j.tests.host.NodeHost;
import io.github.napi4j.tests.host.TestTools;

/** The columns of the matrix. */
enum HostKind {
    NODE_22("Node 22") {
        @Override
        Host open() {
            return new NodeHost(TestTools.toolchain().node(22));
        }
    },
    NODE_24("Node 24") {
        @Override
        Host open() {
            return new NodeHost(TestTools.toolchain().node(24));
        }
    },
    NODE_26("Node 26") {
        @Override
        Host open() {
            return new NodeHost(TestTools.toolchain().node(26));
        }
    },
    DENO("Deno") {
        @Override
        Host open() {
            return NodeHost.deno(TestTools.toolchain().deno());
        }
    },
    BUN("Bun") {
        @Override
        Host open() {
            return NodeHost.bun(TestTools.toolchain().bun());
        }
    },
    CHROMIUM("Chromium") {
        @Override
        Host open() {
            return new ChromiumHost(TestTools.chromium());
        }
    },
    /** A page without the headers that threads need: the module without them. */
    CHROMIUM_NOT_ISOLATED("Chromium, not isolated") {
        @Override
        Host open() {
            return ChromiumHost.withoutIsolation(TestTools.chromium());
        }
    },
    JVM("JVM") {
        @Override
        Host open() {
            return new JvmHost();
        }
    };

    private final String label;

    HostKind(String label) {
        this.label = label;
    }

    /** What pages and checks call it. */
    String label() {
        return label;
    }

    abstract Host open();
}
