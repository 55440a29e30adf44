package io.github.napi4j.bench.programs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A log searched with java.util.regex: groups, classes, alternation, lazy and greedy loops. */
final class RegexScan {

    private static final Pattern LINE =
            Pattern.compile("^(\\d+)-(\\d\\d) \\[(\\w+)\\] (?:GET|POST) (/\\S*?)(\\?[^ ]+)? (\\d{3})$", Pattern.MULTILINE);
    private static final Pattern PAIR = Pattern.compile("([a-z]+)=([^&\\s]*)");

    private RegexScan() {}

    static int run(int lines) {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            log.append(2000 + i % 30).append('-').append(10 + i % 20);
            log.append(i % 3 == 0 ? " [info] GET /path/" : " [warn] POST /form/").append(i);
            if (i % 2 == 0) {
                log.append("?user=u").append(i % 97).append("&page=").append(i % 13);
            }
            log.append(i % 7 == 0 ? " 404\n" : " 200\n");
        }
        int checksum = 0;
        Matcher line = LINE.matcher(log);
        while (line.find()) {
            checksum = checksum * 31 + line.group(3).hashCode() + Integer.parseInt(line.group(6)) + line.end(4);
            if (line.group(5) != null) {
                Matcher pair = PAIR.matcher(line.group(5));
                while (pair.find()) {
                    checksum += pair.group(1).length() * pair.group(2).hashCode();
                }
            }
        }
        return checksum;
    }
}
