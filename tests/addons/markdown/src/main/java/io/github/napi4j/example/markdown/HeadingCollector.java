package io.github.napi4j.example.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.renderer.text.TextContentRenderer;

/** Walks a parsed document and keeps its headings in order. */
final class HeadingCollector extends AbstractVisitor {

    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(Markdown.EXTENSIONS).build();

    private final List<Heading> headings = new ArrayList<>();

    @Override
    public void visit(org.commonmark.node.Heading heading) {
        int line = heading.getSourceSpans().get(0).getLineIndex() + 1;
        headings.add(new Heading(heading.getLevel(), TEXT.render(heading), line));
    }

    Heading[] headings() {
        return headings.toArray(new Heading[0]);
    }
}
