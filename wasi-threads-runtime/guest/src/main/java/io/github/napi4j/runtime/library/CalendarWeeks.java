package io.github.napi4j.runtime.library;

import java.util.Locale;
import org.teavm.classlib.impl.unicode.CLDRHelper;
import org.teavm.platform.metadata.IntResource;
import org.teavm.platform.metadata.ResourceMap;

/** How weeks begin by country; the class library remembers the last answer, which threads with several locales mix up. */
public final class CalendarWeeks {
    private static final String WORLD = "001";

    private CalendarWeeks() {}

    /** Replaces Calendar's method. */
    public static int resolveFirstDayOfWeek(Locale locale) {
        return of(CLDRHelper.getFirstDayOfWeek(), locale);
    }

    /** Replaces Calendar's method. */
    public static int resolveMinimalDaysInFirstWeek(Locale locale) {
        return of(CLDRHelper.getMinimalDaysInFirstWeek(), locale);
    }

    private static int of(ResourceMap<IntResource> values, Locale locale) {
        String country = CLDRHelper.resolveCountry(locale.getLanguage(), locale.getCountry());
        return values.get(values.has(country) ? country : WORLD).getValue();
    }
}
