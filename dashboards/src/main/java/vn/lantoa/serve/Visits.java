package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import vn.lantoa.page.Localizer;
import vn.lantoa.page.PageRequest;
import vn.lantoa.page.Parameters;
import vn.lantoa.page.ReaderLanguage;

/** Makes a visit of a request. The language comes from the address, else from a cookie, else it is Vietnamese. */
final class Visits {

    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final InstantSource clock;

    Visits(InstantSource clock) {
        this.clock = clock;
    }

    PageRequest of(Context context) {
        Parameters parameters = Parameters.of(context.queryParamMap());
        return new PageRequest(context.path(), parameters, new Localizer(language(context)), clock.instant());
    }

    /** As {@link #of}, for a program: it is not asked to remember anything. */
    PageRequest byProgram(Context context) {
        String asked = context.queryParam(LANGUAGE);
        ReaderLanguage language = ReaderLanguage.of(asked == null ? context.cookie(LANGUAGE) : asked);
        return new PageRequest(
                context.path(), Parameters.of(context.queryParamMap()), new Localizer(language), clock.instant());
    }

    private static ReaderLanguage language(Context context) {
        String asked = context.queryParam(LANGUAGE);
        if (asked == null) {
            return ReaderLanguage.of(context.cookie(LANGUAGE));
        }
        ReaderLanguage language = ReaderLanguage.of(asked);
        if (Door.isStrangers(context)) {
            return language;
        }
        context.cookie(new Cookie(LANGUAGE, language.code(), "/", A_YEAR, false, true, null, SameSite.LAX));
        return language;
    }
}
