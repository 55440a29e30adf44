package io.github.napi4j.example.html;

import io.github.napi4j.Napi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/** What pages are most often asked for, by jsoup. */
public final class Html {

    private Html() {}

    /** The visible text of a page, white space normalised. */
    @Napi
    public static String text(String html) {
        return Jsoup.parse(html).text();
    }

    /** The outer HTML of every element that a CSS query selects. */
    @Napi
    public static List<String> select(String html, String query) {
        List<String> found = new ArrayList<>();
        for (Element element : Jsoup.parse(html).select(query)) {
            found.add(element.outerHtml());
        }
        return found;
    }

    /** The attributes of the first element that a CSS query selects; empty where there is none. */
    @Napi
    public static Map<String, String> attributes(String html, String query) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Element element = Jsoup.parse(html).selectFirst(query);
        if (element != null) {
            for (Attribute attribute : element.attributes()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        }
        return attributes;
    }

    /** Every link of a page, made absolute by the page's own address. */
    @Napi
    public static Link[] links(String html, String baseUrl) {
        List<Link> links = new ArrayList<>();
        for (Element anchor : Jsoup.parse(html, baseUrl).select("a[href]")) {
            links.add(new Link(anchor.absUrl("href"), anchor.text()));
        }
        return links.toArray(new Link[0]);
    }

    /** The rows of the first table, cells as text. */
    @Napi
    public static List<List<String>> table(String html) {
        List<List<String>> rows = new ArrayList<>();
        Element table = Jsoup.parse(html).selectFirst("table");
        if (table != null) {
            for (Element row : table.select("tr")) {
                rows.add(row.select("> th, > td").eachText());
            }
        }
        return rows;
    }

    /** Untrusted HTML, reduced to what a comment box may hold. */
    @Napi
    public static String sanitize(String html) {
        return Jsoup.clean(html, Safelist.basic());
    }

    /** A page as a browser would complete it, indented. */
    @Napi
    public static String format(String html) {
        Document document = Jsoup.parse(html);
        document.outputSettings().indentAmount(2);
        return document.outerHtml();
    }

    /** Well-formed XML read by jsoup's XML parser and written back without white space between elements. */
    @Napi
    public static String compactXml(String xml) {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        document.outputSettings().prettyPrint(false);
        return document.outerHtml().replaceAll(">\\s+<", "><").trim();
    }
}
