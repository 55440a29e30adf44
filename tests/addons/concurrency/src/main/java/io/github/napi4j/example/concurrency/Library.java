package io.github.napi4j.example.concurrency;

import io.github.napi4j.Napi;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rest of the class library, used by several threads at once: what one thread computes does not depend on others. */
public final class Library {
    private static final int MEMBERS = 4;

    private Library() {}

    private interface Computation {
        Object of(int number) throws Exception;
    }

    /** Bytes that are written and read one by one. */
    private static Object throughFile(int number) throws IOException {
        File file = File.createTempFile("napi4j", ".bytes");
        try (FileOutputStream out = new FileOutputStream(file)) {
            for (int i = 0; i < 20; i++) {
                out.write(number * 11 + i);
            }
        }
        StringBuilder text = new StringBuilder();
        try (FileInputStream in = new FileInputStream(file)) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                text.append(b).append(' ');
            }
        }
        try (RandomAccessFile anywhere = new RandomAccessFile(file, "r")) {
            anywhere.seek(7);
            text.append(anywhere.read());
        }
        return text.toString() + file.delete();
    }

    /** How many results of a computation differ from what one thread alone gets. */
    private static String same(String name, int rounds, Computation computation) throws Exception {
        Object[] first = new Object[20];
        AtomicInteger wrong = new AtomicInteger();
        ConcurrentHashMap<Integer, Object> seen = new ConcurrentHashMap<>();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            int number = round % first.length;
            Object result = computation.of(number);
            Object known = seen.putIfAbsent(number, result);
            if (known != null && !known.equals(result)) {
                wrong.incrementAndGet();
            }
        });
        for (int i = 0; i < Math.min(first.length, rounds); i++) {
            if (!computation.of(i).equals(seen.get(i))) {
                wrong.incrementAndGet();
            }
        }
        return name + " " + wrong.get() + " " + computation.of(7).toString().hashCode();
    }

    /** Numbers that all members see for the first time at once: the hash of each is what a copy's is. */
    private static String hashes(int rounds) throws Exception {
        BigInteger[] integers = new BigInteger[rounds];
        BigDecimal[] decimals = new BigDecimal[rounds];
        for (int i = 0; i < rounds; i++) {
            integers[i] = BigInteger.valueOf(i + 3).pow(90);
            decimals[i] = new BigDecimal(integers[i], 7);
        }
        AtomicInteger wrong = new AtomicInteger();
        Crew.run(MEMBERS, rounds, (member, round) -> {
            int right = new BigInteger(integers[round].toByteArray()).hashCode();
            int rightDecimal = new BigDecimal(new BigInteger(integers[round].toByteArray()), 7).hashCode();
            if (integers[round].hashCode() != right || decimals[round].hashCode() != rightDecimal) {
                wrong.incrementAndGet();
            }
        });
        int sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum = sum * 7 + integers[i].hashCode() - decimals[i].hashCode() + integers[i].negate().hashCode();
        }
        return "hashes " + wrong.get() + " " + sum;
    }

    private enum Named {
        A,
        B {},
        C {}
    }

    /** The names of classes and the hashes of numbers, which they keep once somebody asked. */
    private static String names(int rounds) throws Exception {
        Object[] samples = {new Library(), Named.A, Named.B, Named.C, new Vector<>(), new Hashtable<>(), new Random(1)};
        return same(
                "kept",
                rounds,
                n -> samples[n % samples.length].getClass().getName()
                        + samples[n % samples.length].getClass().getSimpleName());
    }

    /** Caches behind static methods. */
    @Napi
    public static List<String> libraryCaches(int rounds) throws Exception {
        Pattern pattern = Pattern.compile("(\\w+)@(\\w+)\\.(com|org)", Pattern.CASE_INSENSITIVE);
        String[] charsets = {"UTF-8", "ISO-8859-1", "US-ASCII", "UTF-16", "UTF-16LE"};
        String[] zones = {"UTC", "GMT+3", "GMT-05:30", "GMT"};
        String[] money = {"EUR", "USD", "JPY", "GBP"};
        Locale[] locales = {Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.UK};
        return List.of(
                same(
                        "boxes",
                        rounds,
                        n -> Integer.valueOf(n) == Integer.valueOf(n)
                                && Byte.valueOf((byte) n) == Byte.valueOf((byte) n)
                                && Short.valueOf((short) n) == Short.valueOf((short) n)
                                && Long.valueOf(n - 128) == Long.valueOf(n - 128)
                                && Character.valueOf((char) (n + 60)) == Character.valueOf((char) (n + 60))),
                same(
                        "charsets",
                        rounds,
                        n -> Charset.forName(charsets[n % charsets.length]).name()
                                + new String(("é" + n).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                same(
                        "zones",
                        rounds,
                        n -> TimeZone.getTimeZone(zones[n % zones.length]).getRawOffset()),
                same(
                        "currencies",
                        rounds,
                        n -> Currency.getInstance(money[n % money.length]).getDefaultFractionDigits()),
                same(
                        "weeks",
                        rounds,
                        n -> new GregorianCalendar(TimeZone.getTimeZone("UTC"), locales[n % locales.length])
                                .getFirstDayOfWeek()),
                same("calendars", rounds, n -> {
                    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.US);
                    calendar.setTimeInMillis(n * 86_400_000L * 37);
                    calendar.add(Calendar.MONTH, n);
                    return calendar.get(Calendar.YEAR) + "-" + calendar.get(Calendar.DAY_OF_YEAR);
                }),
                same("loggers", rounds, n -> Logger.getLogger("logger " + n).getName()),
                same(
                        "formats",
                        rounds,
                        n -> String.format(Locale.US, "%05d|%x|%s|%8.3f|%-4s|", n, n * 7, "s" + n, n / 3.0, n)),
                same("patterns", rounds, n -> {
                    Matcher matcher = pattern.matcher("to Someone" + n + "@example.ORG and x@y.com");
                    int found = 0;
                    StringBuilder groups = new StringBuilder();
                    while (matcher.find()) {
                        groups.append(matcher.group(1)).append(found++);
                    }
                    return groups.toString();
                }),
                same(
                        "compiled",
                        rounds,
                        n -> "a1b22c333".replaceAll("[a-" + (char) ('a' + n % 3) + "]\\d{1," + (n % 4 + 1) + "}", "-")),
                same(
                        "big integers",
                        rounds,
                        n -> BigInteger.valueOf(n + 3)
                                .pow(70)
                                .mod(BigInteger.valueOf(1_000_003))
                                .add(new BigInteger("123456789012345678901234567890").shiftRight(n))),
                same(
                        "big decimals",
                        rounds,
                        n -> new BigDecimal("1")
                                .divide(BigDecimal.valueOf(n + 3), 30, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()),
                same("upper case", rounds, n -> ("straße i" + n).toUpperCase(Locale.ROOT)),
                same("interned", rounds, n -> ("in" + n).intern() == ("i" + "n" + n).intern()),
                same("appended", rounds, n -> "to " + n / 3.0 + " and " + n / 7.0f),
                same(
                        "decimals",
                        rounds,
                        n -> new DecimalFormat("#,##0.0##", DecimalFormatSymbols.getInstance(Locale.US))
                                .format(n * 12345.678)),
                hashes(rounds),
                same("classes", rounds, n -> Class.forName(Library.class.getName()) == Library.class),
                names(rounds),
                same("properties", rounds, n -> System.getProperty("line.separator")),
                same("files", rounds / 10, Library::throughFile),
                same("parsed", rounds, n -> Double.parseDouble(n + ".125e" + n) + Integer.parseInt("" + n * 31)));
    }

    /** Objects that the JDK lets threads share. */
    @Napi
    public static List<String> sharedObjects(int rounds) throws Exception {
        StringBuffer buffer = new StringBuffer();
        Vector<Integer> vector = new Vector<>();
        Hashtable<Integer, Integer> table = new Hashtable<>();
        List<Integer> list = java.util.Collections.synchronizedList(new ArrayList<>());
        Set<Integer> set = java.util.Collections.synchronizedSet(new TreeSet<>());
        Map<Integer, Integer> map = java.util.Collections.synchronizedMap(new HashMap<>());
        Random random = new Random(1);
        Set<UUID> identifiers = ConcurrentHashMap.newKeySet();
        Properties properties = new Properties();
        AtomicInteger made = new AtomicInteger();
        IOException shared = new IOException();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream lines = new PrintStream(bytes, true);
        Crew.run(MEMBERS, rounds, (member, round) -> {
            buffer.append("ab").append(member);
            vector.add(round);
            table.merge(round % 100, 1, Integer::sum);
            properties.computeIfAbsent("key " + round, key -> "value " + made.incrementAndGet());
            shared.addSuppressed(new IOException());
            list.add(round);
            set.add(round * MEMBERS + member);
            map.merge(round % 100, 1, Integer::sum);
            random.nextInt();
            identifiers.add(UUID.randomUUID());
            lines.println("line of " + member + " in round " + round);
        });
        int total = rounds * MEMBERS;
        int broken = 0;
        String[] written = bytes.toString(StandardCharsets.UTF_8).split("\n");
        for (String line : written) {
            broken += line.matches("line of \\d in round \\d+\r?") ? 0 : 1;
        }
        Random alone = new Random(1);
        for (int i = 0; i < total; i++) {
            alone.nextInt();
        }
        return List.of(
                "StringBuffer " + (buffer.length() == 3 * total) + " " + buffer.charAt(0) + buffer.indexOf("b"),
                "Vector " + (vector.size() == total),
                "Hashtable " + table.values().stream().mapToInt(n -> n).sum() / MEMBERS,
                "Properties " + made.get() + " " + properties.size(),
                "Throwable " + (shared.getSuppressed().length == total),
                "list " + (list.size() == total),
                "set " + (set.size() == total),
                "map " + map.values().stream().mapToInt(n -> n).sum() / MEMBERS,
                "Random " + (random.nextInt() == alone.nextInt()),
                "UUID " + (identifiers.size() == total),
                "PrintStream " + (written.length == total) + " " + broken);
    }
}
