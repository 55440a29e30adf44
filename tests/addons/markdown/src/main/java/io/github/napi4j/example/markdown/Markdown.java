package io.github.napi4j.example.markdown;

import io.github.napi4j.Napi;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as commonmark-java reads it, with GitHub's tables and strikethrough. */
public final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    /** Renders Markdown as an HTML fragment. */
    @Napi
    public static String render(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** Lists the headings of a document, in document order. */
    @Napi
    public static Heading[] outline(String markdown) {
        HeadingCollector collector = new HeadingCollector();
        PARSER.parse(markdown).accept(collector);
        return collector.headings();
    }
}
