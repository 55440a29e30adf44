package io.github.napi4j.compiler.clang;

import io.github.napi4j.compiler.workspace.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins generated C files to translation units of a size that suits the compiler.
 *
 * <p>A class is a file and most are small: clang would spend its time on starting and on reading the same headers. Quick
 * builds join the files of a folder, which is a Java package, so that an edit recompiles little; release builds join all,
 * so that the optimiser sees across packages. Files that are not generated stay alone: they are the same for all addons
 * and come from the cache.
 */
public final class UnitGroups {
    private final Path root;
    private final Path groupFolder;

    /** Groups of files below {@code root}; the joining files go to {@code groupFolder}, which must be below it too. */
    public UnitGroups(Path root, Path groupFolder) {
        this.root = root;
        this.groupFolder = groupFolder;
    }

    /** The units of {@code files}, which are relative to the root; those below one of {@code generated} are joined. */
    public List<CUnit> of(List<Path> files, List<Path> generated, boolean wholeProgram) throws IOException {
        List<CUnit> units = new ArrayList<>();
        Map<String, List<Path>> groups = new TreeMap<>();
        for (Path file : files) {
            if (generated.stream().noneMatch(file::startsWith)) {
                units.add(new CUnit(file.toString(), root.resolve(file), CUnit.Origin.NAPI4J));
            } else {
                groups.computeIfAbsent(wholeProgram ? "all" : packageOf(file), name -> new ArrayList<>())
                        .add(file);
            }
        }
        for (Map.Entry<String, List<Path>> group : groups.entrySet()) {
            units.add(new CUnit(group.getKey(), write(group.getKey(), group.getValue()), CUnit.Origin.NAPI4J));
        }
        return units;
    }

    private Path write(String name, List<Path> files) throws IOException {
        var text = new StringBuilder();
        for (Path file : files) {
            Path relative = groupFolder.relativize(root.resolve(file));
            text.append("#include \"")
                    .append(relative.toString().replace('\\', '/'))
                    .append("\"\n");
        }
        Path unit = groupFolder.resolve(name + ".c");
        Files.createDirectories(groupFolder);
        AtomicFiles.write(unit, text.toString());
        return unit;
    }

    private static String packageOf(Path file) {
        return file.subpath(0, file.getNameCount() - 1)
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
    }
}
