package vn.lantoa.serve;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.InstantSource;
import vn.lantoa.page.Language;
import vn.lantoa.page.Parameters;
import vn.lantoa.page.Reader;
import vn.lantoa.page.Visit;

/** Makes a visit of a request. The language comes from the address, else from a cookie, else it is Vietnamese. */
final class Visits {

    private static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final InstantSource clock;

    Visits(InstantSource clock) {
        this.clock = clock;
    }

    Visit of(Context context) {
        Parameters parameters = Parameters.of(context.queryParamMap());
        return new Visit(context.path(), parameters, new Reader(language(context)), clock.instant());
    }

    /** As {@link #of}, for a program: it is not asked to remember anything. */
    Visit byProgram(Context context) {
        String asked = context.queryParam(LANGUAGE);
        Language language = Language.of(asked == null ? context.cookie(LANGUAGE) : asked);
        return new Visit(context.path(), Parameters.of(context.queryParamMap()), new Reader(language), clock.instant());
    }

    private static Language language(Context context) {
        String asked = context.queryParam(LANGUAGE);
        if (asked == null) {
            return Language.of(context.cookie(LANGUAGE));
        }
        Language language = Language.of(asked);
        if (Door.isStrangers(context)) {
            return language;
        }
        context.cookie(new Cookie(LANGUAGE, language.code(), "/", A_YEAR, false, true, null, SameSite.LAX));
        return language;
    }
}
