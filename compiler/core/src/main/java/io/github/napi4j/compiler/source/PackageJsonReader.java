package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import io.github.napi4j.compiler.diagnostic.Spelling;
import io.github.napi4j.compiler.model.Target;
import io.github.napi4j.compiler.source.AddonSettings.Unthreaded;
import io.github.napi4j.compiler.source.JsonNode.ArrayNode;
import io.github.napi4j.compiler.source.JsonNode.Member;
import io.github.napi4j.compiler.source.JsonNode.NumberNode;
import io.github.napi4j.compiler.source.JsonNode.ObjectNode;
import io.github.napi4j.compiler.source.JsonNode.StringNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.semver4j.Semver;

/** Reads package.json and checks every setting in it that the build uses. */
final class PackageJsonReader {
    private static final List<String> NAPI_KEYS = List.of("binaryName", "resources", "targets", "wasm");
    private static final List<String> UNTHREADED = List.of("queue", "throw");
    private static final List<String> WASM_KEYS = List.of("initialMemory", "maximumMemory", "workers", "unthreaded");

    /** More make a host slow to load, whatever they do. */
    private static final int MOST_WORKERS = 64;

    /** Keys that NAPI-RS has and that mean nothing to this build: said so, rather than called a slip of the pen. */
    private static final List<String> OTHER_NAPI_RS_KEYS =
            List.of("packageName", "constEnum", "dtsHeader", "dtsHeaderFile", "npmClient", "package", "browser");

    private static final Pattern FILE_NAME =
            Pattern.compile("[^./\\\\:*?\"<>|\\s\\p{Cntrl}][^/\\\\:*?\"<>|\\p{Cntrl}]*");
    private static final Pattern PACKAGE_NAME = Pattern.compile("(@[a-z0-9~._-]+/)?[a-z0-9~_-][a-z0-9~._-]*");

    private final SourceFile file;
    private final Diagnostics diagnostics;

    private PackageJsonReader(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** What the file says; nothing, after a report, where it cannot be used at all. Wrong settings get their default. */
    static Optional<PackageJson> read(SourceFile file, Diagnostics diagnostics) {
        try {
            JsonNode root = JsonParser.parse(file);
            if (root instanceof ObjectNode object) {
                return Optional.of(new PackageJsonReader(file, diagnostics).read(object));
            }
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1007, "`package.json` must hold an object")
                    .at(root.span(), "this is " + root.kind()));
        } catch (JsonParser.SyntaxException e) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1007, "`package.json` is not JSON")
                    .at(e.span(), String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private PackageJson read(ObjectNode root) {
        String name = required(root, "name")
                .filter(node -> matches(
                        node,
                        PACKAGE_NAME,
                        "`name` is not an npm package name",
                        "lower-case letters, digits, `-`, `_` and `.`, after an optional `@scope/`"))
                .map(StringNode::value)
                .orElse("");
        String version = required(root, "version")
                .filter(this::isSemver)
                .map(StringNode::value)
                .orElse("");
        AddonSettings settings = root.get("napi")
                .flatMap(node -> object(node, "napi"))
                .map(this::settings)
                .orElse(AddonSettings.DEFAULT);
        return new PackageJson(name, version, settings, file);
    }

    private AddonSettings settings(ObjectNode napi) {
        warnUnknown(napi, "napi", NAPI_KEYS);
        String binaryName = napi.get("binaryName")
                .flatMap(node -> string(node, "napi.binaryName"))
                .filter(node -> matches(
                        node,
                        FILE_NAME,
                        "`napi.binaryName` cannot begin a file name",
                        "a name without `/ \\ : * ? \" < > |` that does not begin with `.` or a space"))
                .map(StringNode::value)
                .orElse(AddonSettings.DEFAULT.binaryName());
        Set<Target> targets = napi.get("targets").map(this::targets).orElse(AddonSettings.DEFAULT.targets());
        Optional<ObjectNode> wasm = napi.get("wasm").flatMap(node -> object(node, "napi.wasm"));
        wasm.ifPresent(node -> warnUnknown(node, "napi.wasm", WASM_KEYS));
        OptionalInt initial = pages(wasm, "initialMemory");
        OptionalInt maximum = pages(wasm, "maximumMemory");
        if (initial.isPresent() && maximum.isPresent() && initial.getAsInt() > maximum.getAsInt()) {
            JsonNode node = wasm.orElseThrow().get("initialMemory").orElseThrow();
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N1008,
                            "`napi.wasm.initialMemory` is larger than `napi.wasm.maximumMemory`, " + maximum.getAsInt())
                    .at(node.span()));
            initial = OptionalInt.empty();
        }
        return new AddonSettings(
                binaryName,
                initial,
                maximum.orElse(AddonSettings.MAX_PAGES),
                workers(wasm),
                resources(napi),
                targets,
                unthreaded(wasm, targets));
    }

    private List<ResourceGlob> resources(ObjectNode napi) {
        List<ResourceGlob> globs = new ArrayList<>();
        for (JsonNode element : array(napi, "resources", "patterns")) {
            Optional<StringNode> text = string(element, "napi.resources");
            Optional<Glob> glob = text.flatMap(node -> Glob.parse(node.value()));
            glob.ifPresent(found -> globs.add(new ResourceGlob(found, element.span())));
            if (text.isPresent() && glob.isEmpty()) {
                diagnostics.report(
                        Diagnostic.of(DiagnosticCode.N1008, "`napi.resources` has a pattern that matches nothing")
                                .at(
                                        element.span(),
                                        "expected a path in the class path, without `/` in front, with `*`, `**`, `?` or"
                                                + " `{a,b}`"));
            }
        }
        return globs;
    }

    /** The elements of an array that may be absent. */
    private List<JsonNode> array(ObjectNode napi, String key, String elements) {
        Optional<JsonNode> node = napi.get(key);
        if (node.isPresent() && !(node.get() instanceof ArrayNode)) {
            wrongType(node.get(), "napi." + key, "an array of " + elements);
        }
        return node.isPresent() && node.get() instanceof ArrayNode array ? array.elements() : List.of();
    }

    private Set<Target> targets(JsonNode node) {
        if (!(node instanceof ArrayNode array)) {
            wrongType(node, "napi.targets", "an array of target names");
            return AddonSettings.DEFAULT.targets();
        }
        Set<Target> targets = EnumSet.noneOf(Target.class);
        for (JsonNode element : array.elements()) {
            string(element, "napi.targets").flatMap(this::target).ifPresent(target -> {
                if (!targets.add(target)) {
                    diagnostics.report(
                            Diagnostic.of(DiagnosticCode.N1008, "target `" + target.triple() + "` is listed twice")
                                    .at(element.span()));
                }
            });
        }
        if (array.elements().isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "`napi.targets` is empty")
                    .at(node.span(), "nothing would be built")
                    .help("remove the setting to build every target")
                    .help("targets are " + quoted(Target.spellings())));
        }
        return targets.isEmpty() ? AddonSettings.DEFAULT.targets() : targets;
    }

    private Optional<Target> target(StringNode name) {
        Optional<Target> target = Target.find(name.value());
        if (target.isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "unknown target `" + name.value() + "`")
                    .at(name.span())
                    .help(suggestion(name.value(), Target.spellings()))
                    .help("targets are " + quoted(Target.spellings())));
        }
        return target;
    }

    private Unthreaded unthreaded(Optional<ObjectNode> wasm, Set<Target> targets) {
        Optional<JsonNode> node = wasm.flatMap(object -> object.get("unthreaded"));
        if (node.isEmpty()) {
            return Unthreaded.QUEUE;
        }
        Optional<StringNode> text = string(node.get(), "napi.wasm.unthreaded");
        if (text.isPresent() && !UNTHREADED.contains(text.get().value())) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "unknown value of `napi.wasm.unthreaded`")
                    .at(text.get().span(), "expected " + quoted(UNTHREADED))
                    .help(suggestion(text.get().value(), UNTHREADED)));
        }
        if (!targets.contains(Target.WASM32_WASIP1)) {
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N1008, "`napi.wasm.unthreaded` is for a target that is not built")
                    .at(node.get().span())
                    .help("add `" + Target.WASM32_WASIP1.triple() + "` to `napi.targets`, or remove the setting"));
        }
        return text.filter(value -> value.value().equals("throw")).isPresent() ? Unthreaded.THROW : Unthreaded.QUEUE;
    }

    private OptionalInt pages(Optional<ObjectNode> wasm, String key) {
        return number(
                wasm,
                key,
                1,
                AddonSettings.MAX_PAGES,
                "a number of 64 KiB pages, 1 to " + AddonSettings.MAX_PAGES,
                "16 MiB are 256 pages");
    }

    private OptionalInt workers(Optional<ObjectNode> wasm) {
        return number(
                wasm,
                "workers",
                0,
                MOST_WORKERS,
                "a number of threads to make ready, 0 to " + MOST_WORKERS,
                "leave it out for as many as the host has processors");
    }

    private OptionalInt number(Optional<ObjectNode> wasm, String key, int least, int most, String wanted, String help) {
        Optional<JsonNode> node = wasm.flatMap(object -> object.get(key));
        if (node.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!(node.get() instanceof NumberNode number)) {
            wrongType(node.get(), "napi.wasm." + key, wanted);
            return OptionalInt.empty();
        }
        double value = Double.parseDouble(number.text());
        if (value != Math.rint(value) || value < least || value > most) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "`napi.wasm." + key + "` is out of range")
                    .at(number.span(), "expected " + wanted)
                    .help(help));
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) value);
    }

    private void warnUnknown(ObjectNode object, String path, List<String> known) {
        for (Member member : object.members()) {
            if (known.contains(member.name())) {
                continue;
            }
            String setting = path + "." + member.name();
            boolean napiRs = path.equals("napi") && OTHER_NAPI_RS_KEYS.contains(member.name());
            diagnostics.report(Diagnostic.of(
                            DiagnosticCode.N1009,
                            napiRs
                                    ? "`" + setting + "` has no effect on a Java addon"
                                    : "unknown setting `" + setting + "`")
                    .at(member.nameSpan(), "ignored")
                    .help(napiRs ? "" : suggestion(member.name(), known))
                    .help("settings in `" + path + "` are " + quoted(known)));
        }
    }

    private Optional<StringNode> required(ObjectNode root, String name) {
        Optional<JsonNode> node = root.get(name);
        if (node.isEmpty()) {
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "`package.json` has no `" + name + "`")
                    .at(SourceSpan.at(file, root.span().line(), root.span().column()))
                    .help("npm packages need `name` and `version`"));
        }
        return node.flatMap(value -> string(value, name));
    }

    private boolean isSemver(StringNode node) {
        if (Semver.isValid(node.value())) {
            return true;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "`version` is not a semantic version")
                .at(node.span(), "expected `major.minor.patch`, for example `1.0.0`"));
        return false;
    }

    private boolean matches(StringNode node, Pattern pattern, String message, String wanted) {
        if (pattern.matcher(node.value()).matches()) {
            return true;
        }
        diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, message).at(node.span(), "expected " + wanted));
        return false;
    }

    private Optional<ObjectNode> object(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return Optional.of(object);
        }
        wrongType(node, path, "an object");
        return Optional.empty();
    }

    private Optional<StringNode> string(JsonNode node, String path) {
        if (node instanceof StringNode string) {
            return Optional.of(string);
        }
        wrongType(node, path, "a string");
        return Optional.empty();
    }

    private void wrongType(JsonNode node, String path, String wanted) {
        diagnostics.report(Diagnostic.of(DiagnosticCode.N1008, "`" + path + "` has the wrong type")
                .at(node.span(), "expected " + wanted + ", found " + node.kind()));
    }

    private static String suggestion(String typed, List<String> known) {
        return Spelling.nearest(typed, known)
                .map(name -> "did you mean `" + name + "`?")
                .orElse("");
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
