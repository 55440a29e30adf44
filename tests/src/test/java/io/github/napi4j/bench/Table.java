package io.github.napi4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows printed as a Markdown table with aligned columns. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** A number with the given digits after the point. */
    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    @Override
    public String toString() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            append(text, rows.get(row), widths);
            if (row == 0) {
                for (int column = 0; column < columns; column++) {
                    String dashes = "-".repeat(widths[column] + 1);
                    text.append('|').append(column == 0 ? dashes + "-" : dashes + ":");
                }
                text.append("|\n");
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] widths) {
        for (int column = 0; column < widths.length; column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            text.append("| ");
            text.append(column == 0 ? row.get(column) + padding : padding + row.get(column));
            text.append(' ');
        }
        text.append("|\n");
    }
}
