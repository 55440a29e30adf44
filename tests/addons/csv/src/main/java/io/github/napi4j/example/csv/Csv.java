package io.github.napi4j.example.csv;

import io.github.napi4j.Napi;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** Comma-separated values, by Apache Commons CSV. */
public final class Csv {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Csv() {}

    /** Splits RFC 4180 text into rows of cells. */
    @Napi
    public static List<List<String>> parse(String text) throws IOException {
        return rows(text, CSVFormat.RFC4180);
    }

    /** Splits tab-separated text, where a backslash escapes, into rows of cells. */
    @Napi
    public static List<List<String>> parseTabs(String text) throws IOException {
        return rows(text, CSVFormat.TDF.builder().setEscape('\\').get());
    }

    /** Reads text whose first row names the columns. */
    @Napi
    public static List<Map<String, String>> parseRecords(String text) throws IOException {
        List<Map<String, String>> records = new ArrayList<>();
        try (CSVParser parser = WITH_HEADER.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                records.add(new TreeMap<>(record.toMap()));
            }
        }
        return records;
    }

    /** Adds up one column by the values of another, in the order of the groups' names. */
    @Napi
    public static Total[] totals(String text, String groupColumn, String sumColumn) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        try (CSVParser parser = WITH_HEADER.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                String group = record.get(groupColumn);
                sums.merge(group, new BigDecimal(record.get(sumColumn).trim()), BigDecimal::add);
                counts.merge(group, 1, Integer::sum);
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new Total(
                        entry.getKey(),
                        counts.get(entry.getKey()),
                        entry.getValue().toPlainString()))
                .toArray(Total[]::new);
    }

    /** Writes rows with Excel's line ends, quoting only cells that need it. */
    @Napi
    public static String write(List<List<String>> rows) throws IOException {
        return print(rows, CSVFormat.EXCEL);
    }

    /** Writes rows separated by semicolons, every cell quoted. */
    @Napi
    public static String writeQuoted(List<List<String>> rows) throws IOException {
        return print(
                rows,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setQuoteMode(QuoteMode.ALL)
                        .setRecordSeparator('\n')
                        .get());
    }

    private static List<List<String>> rows(String text, CSVFormat format) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                rows.add(record.toList());
            }
        }
        return rows;
    }

    private static String print(List<List<String>> rows, CSVFormat format) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return text.toString();
    }
}
