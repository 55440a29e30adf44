package io.github.napi4j.compiler.source;

import io.github.napi4j.compiler.diagnostic.Diagnostic;
import io.github.napi4j.compiler.diagnostic.DiagnosticCode;
import io.github.napi4j.compiler.diagnostic.Diagnostics;
import io.github.napi4j.compiler.diagnostic.SourceFile;
import io.github.napi4j.compiler.diagnostic.SourceSpan;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a pom.xml far enough to know that it is one; what it means is Maven's to say. */
final class PomReader {
    private PomReader() {}

    static Optional<Pom> read(Path path, SourceFile file, Diagnostics diagnostics) {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(file.text()));
            String root = "";
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && root.isEmpty()) {
                    root = reader.getLocalName();
                }
            }
            if (root.equals("project")) {
                return Optional.of(new Pom(path, file));
            }
            diagnostics.report(
                    Diagnostic.of(DiagnosticCode.N1002, "`pom.xml` has the root element `" + root + "`, not `project`")
                            .at(SourceSpan.at(file, 1, 1)));
        } catch (XMLStreamException e) {
            int line = Math.max(1, e.getLocation().getLineNumber());
            int column = Math.max(1, e.getLocation().getColumnNumber());
            diagnostics.report(Diagnostic.of(DiagnosticCode.N1002, "`pom.xml` is not well-formed XML")
                    .at(SourceSpan.at(file, line, column), reason(e)));
        }
        return Optional.empty();
    }

    /** The JDK's text without the position that it puts in front. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        String reason = text < 0 ? message : message.substring(text + "Message: ".length());
        return reason.strip().replace('\n', ' ').replaceAll("\\.$", "");
    }
}
