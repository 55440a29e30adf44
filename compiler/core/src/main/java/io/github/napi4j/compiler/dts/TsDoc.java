package io.github.napi4j.compiler.dts;

import io.github.napi4j.compiler.model.AddonModel;
import io.github.napi4j.compiler.model.BoundConstant;
import io.github.napi4j.compiler.model.BoundEnum;
import io.github.napi4j.compiler.model.BoundRecord;
import io.github.napi4j.compiler.model.Documentation;
import io.github.napi4j.compiler.model.ExportedFunction;
import io.github.napi4j.compiler.model.ExportedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc to TSDoc: Markdown text, TSDoc's tags, links to what is exported. */
final class TsDoc {
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(\\w+)\\s*");
    private static final Pattern RETURN_ALONE = Pattern.compile("\\{@return\\s+(.*)}\\.?", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile(
            "<(/?)(p|br|b|strong|i|em|code|tt|ul|ol|li|pre|h[1-6]|dl|dt|dd|sup|sub|blockquote|a)(\\s[^>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']?([^\"'>\\s]+)");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d+|#[xX][0-9a-fA-F]+|lt|gt|amp|quot|apos|nbsp|mdash|ndash|hellip);");
    private static final Pattern WORD_AT = Pattern.compile("(?<![\\w\\\\])@(?=\\w)");

    private final AddonModel model;

    TsDoc(AddonModel model) {
        this.model = model;
    }

    /** The comment in front of a function, indented as told; empty for no documentation. */
    String function(ExportedFunction function, String indent) {
        Documentation docs = function.docs();
        List<String> blocks = new ArrayList<>();
        Matcher alone = RETURN_ALONE.matcher(docs.text());
        String description = alone.matches() ? "Returns " + alone.group(1).strip() + "." : docs.text();
        add(blocks, "", text(description, function.ownerClass()));
        function.arguments()
                .forEach(parameter -> add(
                        blocks,
                        "@param " + Identifiers.parameter(parameter.name()) + " - ",
                        text(docs.param(parameter.name()), function.ownerClass())));
        if (alone.matches()) {
            add(blocks, "@returns ", text(alone.group(1), function.ownerClass()));
        }
        addTags(blocks, docs, function.ownerClass());
        return comment(blocks, indent);
    }

    /** The comment in front of a constant of the addon's. */
    String constant(BoundConstant constant) {
        List<String> blocks = new ArrayList<>();
        add(blocks, "", text(constant.docs().text(), constant.ownerClass()));
        addTags(blocks, constant.docs(), constant.ownerClass());
        return comment(blocks, "");
    }

    /** The comment in front of a type; texts of its parts, such as a record's components, go to those. */
    String type(ExportedType type) {
        List<String> blocks = new ArrayList<>();
        add(blocks, "", text(type.docs().text(), type.javaName()));
        addTags(blocks, type.docs(), type.javaName());
        return comment(blocks, "");
    }

    /** The comment in front of a property. */
    String component(BoundRecord bound, BoundRecord.Component component, String indent) {
        List<String> blocks = new ArrayList<>();
        add(blocks, "", text(bound.docs().param(component.javaName()), bound.javaName()));
        return comment(blocks, indent);
    }

    /** The comment in front of an enum's constant. */
    String constant(BoundEnum bound, BoundEnum.Constant constant, String indent) {
        List<String> blocks = new ArrayList<>();
        add(blocks, "", text(constant.docs().text(), bound.javaName()));
        addTags(blocks, constant.docs(), bound.javaName());
        return comment(blocks, indent);
    }

    private void addTags(List<String> blocks, Documentation docs, String owner) {
        for (Documentation.Tag tag : docs.tags()) {
            switch (tag.kind()) {
                case "return" -> add(blocks, "@returns ", text(tag.text(), owner));
                case "throws" -> add(blocks, "@throws `" + simple(tag.name()) + "` ", text(tag.text(), owner));
                case "deprecated" -> add(blocks, "@deprecated ", text(tag.text(), owner));
                default -> {
                    // What is left says something about the Java source only: authors, versions, Java's own links.
                }
            }
        }
    }

    private static void add(List<String> blocks, String tag, String text) {
        if (!text.isEmpty()) {
            blocks.add(tag + text);
        }
    }

    private static String comment(List<String> blocks, String indent) {
        if (blocks.isEmpty()) {
            return "";
        }
        boolean described = !blocks.get(0).startsWith("@");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (i == 1 && described) {
                lines.add("");
            }
            // An asterisk and a slash would end the comment.
            blocks.get(i).replace("*/", "*\\/").lines().forEach(lines::add);
        }
        if (lines.size() == 1) {
            return indent + "/** " + lines.get(0) + " */\n";
        }
        StringBuilder out = new StringBuilder(indent).append("/**\n");
        lines.forEach(line ->
                out.append(indent).append(line.isEmpty() ? " *" : " * " + line).append('\n'));
        return out.append(indent).append(" */\n").toString();
    }

    /** Javadoc's text as Markdown; {@code owner} is the class that a bare {@code #member} belongs to. */
    private String text(String javadoc, String owner) {
        StringBuilder out = new StringBuilder();
        int position = 0;
        Matcher tag = INLINE_TAG.matcher(javadoc);
        while (tag.find(position)) {
            out.append(prose(javadoc.substring(position, tag.start())));
            int end = closingBrace(javadoc, tag.end());
            out.append(inline(tag.group(1), javadoc.substring(tag.end(), end).strip(), owner));
            position = Math.min(end + 1, javadoc.length());
        }
        out.append(prose(javadoc.substring(position)));
        return tidy(out.toString());
    }

    private static int closingBrace(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private String inline(String kind, String content, String owner) {
        return switch (kind) {
            case "code" -> code(content);
            case "literal" -> WORD_AT.matcher(content).replaceAll("\\\\@");
            case "link", "linkplain" -> link(content, owner);
            case "return" -> "Returns " + prose(content) + ".";
            case "inheritDoc", "value", "docRoot" -> "";
            default -> prose(content);
        };
    }

    private static String code(String content) {
        String fence = content.contains("`") ? "``" : "`";
        String space = content.startsWith("`") || content.endsWith("`") ? " " : "";
        return fence + space + content + space + fence;
    }

    private String link(String content, String owner) {
        String[] parts = content.split("\\s+(?![^(]*\\))", 2);
        String target = parts[0];
        Optional<String> exported = exported(target, owner);
        String label = parts.length > 1 ? parts[1].strip() : "";
        if (exported.isPresent()) {
            return "{@link " + exported.get() + (label.isEmpty() ? "" : " | " + label) + "}";
        }
        return label.isEmpty() ? code(target.replaceFirst("^#", "").replace('#', '.')) : prose(label);
    }

    /** The TypeScript name of what a Javadoc reference means, if it is exported under a name that TSDoc can link to. */
    private Optional<String> exported(String reference, String owner) {
        int hash = reference.indexOf('#');
        String type = hash < 0 ? reference : reference.substring(0, hash);
        if (hash < 0) {
            return model.types().stream()
                    .filter(exported -> matches(exported.javaName(), type))
                    .map(ExportedType::name)
                    .findFirst();
        }
        String member = reference.substring(hash + 1).replaceFirst("\\(.*", "");
        return model.functions().stream()
                .filter(function -> function.javaName().equals(member)
                        && (type.isEmpty()
                                ? function.ownerClass().equals(owner)
                                : matches(function.ownerClass(), type)))
                .map(ExportedFunction::name)
                .filter(Identifiers::canBind)
                .findFirst();
    }

    private static boolean matches(String canonicalName, String reference) {
        return canonicalName.equals(reference) || canonicalName.endsWith("." + reference);
    }

    private static String prose(String text) {
        StringBuilder out = new StringBuilder();
        Matcher html = HTML.matcher(text);
        String[] href = {""};
        while (html.find()) {
            String attributes = html.group(3) == null ? "" : html.group(3);
            html.appendReplacement(
                    out,
                    Matcher.quoteReplacement(markdown(
                            html.group(2).toLowerCase(java.util.Locale.ROOT),
                            !html.group(1).isEmpty(),
                            attributes,
                            href)));
        }
        html.appendTail(out);
        String decoded = ENTITY.matcher(out).replaceAll(entity -> Matcher.quoteReplacement(decode(entity.group(1))));
        return WORD_AT.matcher(decoded).replaceAll("\\\\@");
    }

    private static String markdown(String element, boolean closing, String attributes, String[] href) {
        return switch (element) {
            case "p", "ul", "ol", "dl", "blockquote" -> closing ? "\n" : "\n\n";
            case "br" -> "\n";
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "code", "tt" -> "`";
            case "li", "dt", "dd" -> closing ? "" : "\n- ";
            case "pre" -> "\n```\n";
            case "a" -> {
                if (closing) {
                    yield href[0].isEmpty() ? "" : "](" + href[0] + ")";
                }
                Matcher target = HREF.matcher(attributes);
                href[0] = target.find() ? target.group(1) : "";
                yield href[0].isEmpty() ? "" : "[";
            }
            default -> element.startsWith("h") ? (closing ? "\n\n" : "\n\n#### ") : "";
        };
    }

    private static String decode(String entity) {
        if (entity.startsWith("#")) {
            boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
            int c = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(c) ? Character.toString(c) : "\ufffd";
        }
        return switch (entity) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "mdash" -> "—";
            case "ndash" -> "–";
            case "hellip" -> "…";
            default -> " ";
        };
    }

    /** No space at line ends, no leading space outside fences, one empty line between paragraphs. */
    private static String tidy(String text) {
        StringBuilder out = new StringBuilder();
        boolean fenced = false;
        boolean blank = false;
        for (String raw : text.split("\n", -1)) {
            boolean fence = raw.strip().equals("```");
            String line = fenced && !fence ? raw.stripTrailing() : raw.strip();
            fenced ^= fence;
            if (line.isEmpty() && (!fenced || endsWithFence(out))) {
                blank = !fenced;
                continue;
            }
            if (fence && !fenced) {
                // What precedes the closing fence is the line end of the last line, not a line.
                out.setLength(out.toString().stripTrailing().length());
                out.append('\n');
            }
            if (blank && out.length() > 0 && !(line.startsWith("- ") && endsInListItem(out))) {
                out.append('\n');
            }
            blank = false;
            out.append(line).append('\n');
        }
        return out.toString().strip();
    }

    private static boolean endsWithFence(StringBuilder out) {
        return out.toString().endsWith("```\n");
    }

    private static boolean endsInListItem(StringBuilder out) {
        int start = out.lastIndexOf("\n", out.length() - 2) + 1;
        return out.indexOf("- ", start) == start;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
