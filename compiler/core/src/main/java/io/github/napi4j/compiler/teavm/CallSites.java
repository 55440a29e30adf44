package io.github.napi4j.compiler.teavm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.c.generate.CodeWriter;
import org.teavm.model.MethodReference;
import org.teavm.model.TextLocation;
import org.teavm.model.lowlevel.CallSiteLocation;

/** The places of one method that a stack trace can name, numbered in the order they are met. */
final class CallSites {
    private final MethodReference method;
    private final String symbol;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<CallSiteLocation>> sites = new ArrayList<>();

    CallSites(MethodReference method, String symbol) {
        this.method = method;
        this.symbol = symbol;
    }

    /** The number of a place; equal places have equal numbers. */
    int number(@Nullable TextLocation location) {
        List<CallSiteLocation> chain = List.of(CallSiteLocation.fromTextLocation(location, method));
        StringBuilder key = new StringBuilder();
        for (CallSiteLocation place : chain) {
            key.append(place.getClassName())
                    .append('#')
                    .append(place.getMethodName())
                    .append(':')
                    .append(place.getLineNumber())
                    .append(';');
        }
        return numbers.computeIfAbsent(key.toString(), unused -> {
            sites.add(chain);
            return sites.size() - 1;
        });
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    String symbol() {
        return "n4_sites_" + symbol;
    }

    /** Defines the table: first one entry a number, then the callers of inlined places. */
    void write(CodeWriter writer) {
        if (sites.isEmpty()) {
            return;
        }
        Map<String, Integer> sources = new LinkedHashMap<>();
        List<String> entries = new ArrayList<>();
        List<String> callers = new ArrayList<>();
        Map<String, Integer> callerIndexes = new LinkedHashMap<>();
        for (List<CallSiteLocation> chain : sites) {
            String caller = "NULL";
            for (int i = chain.size() - 1; i > 0; i--) {
                String entry = entry(chain.get(i), caller, sources);
                Integer index = callerIndexes.get(entry);
                if (index == null) {
                    index = sites.size() + callers.size();
                    callerIndexes.put(entry, index);
                    callers.add(entry);
                }
                caller = symbol() + " + " + index;
            }
            entries.add(entry(chain.get(0), caller, sources));
        }
        entries.addAll(callers);
        writer.println("static const n4_source n4_sources_" + symbol + "[] = {").indent();
        sources.keySet().forEach(source -> writer.println(source + ","));
        writer.outdent().println("};");
        writer.println("static const n4_site " + symbol() + "[" + entries.size() + "] = {")
                .indent();
        entries.forEach(entry -> writer.println(entry + ","));
        writer.outdent().println("};");
    }

    private String entry(CallSiteLocation place, String caller, Map<String, Integer> sources) {
        String file = place.getFileName();
        String source = "{\"" + ConstantStrings.utf8(place.getClassName()) + "\", \""
                + ConstantStrings.utf8(place.getMethodName()) + "\", "
                + (file == null || file.isEmpty() ? "NULL" : "\"" + ConstantStrings.utf8(file) + "\"") + "}";
        Integer index = sources.get(source);
        if (index == null) {
            index = sources.size();
            sources.put(source, index);
        }
        return "{n4_sources_" + symbol + " + " + index + ", " + caller + ", " + place.getLineNumber() + "}";
    }
}
