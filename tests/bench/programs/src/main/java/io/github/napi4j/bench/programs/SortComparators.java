package io.github.napi4j.bench.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists of objects sorted by composed comparators: interface calls, boxing and casts. */
final class SortComparators {

    private record Person(String name, int age, double score) {}

    private SortComparators() {}

    static int run(int size) {
        List<Person> people = new ArrayList<>();
        int state = 7;
        for (int i = 0; i < size; i++) {
            state = state * 1103515245 + 12345;
            String name = "n" + ((state >>> 16) & 255);
            state = state * 1103515245 + 12345;
            people.add(new Person(name, (state >>> 16) % 90, ((state >>> 4) & 1023) / 8.0));
        }
        int checksum = 0;
        people.sort(Comparator.comparing(Person::name).thenComparingInt(Person::age));
        checksum = fold(people, checksum);
        people.sort(Comparator.comparingDouble(Person::score).reversed().thenComparing(Person::name));
        checksum = fold(people, checksum);
        people.sort((left, right) -> left.age != right.age
                ? Integer.compare(left.age, right.age)
                : left.name.compareTo(right.name));
        return fold(people, checksum);
    }

    private static int fold(List<Person> people, int seed) {
        int checksum = seed;
        for (Person person : people) {
            checksum = checksum * 31 + person.age() + person.name().hashCode() + (int) person.score();
        }
        return checksum;
    }
}
