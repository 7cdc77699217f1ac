package vn.lantoa.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lantoa.model.Reason;

/** What speaks for a theme, in words of the reader where it is no part of the text: documents say that in English. */
final class ReasonWords {

    private static final Pattern OUTSIDE = Pattern.compile("(title|lead|section|host|folder): (.*)", Pattern.DOTALL);

    private ReasonWords() {}

    /** What stands in the text stays as it is, whatever it begins with. */
    static String of(Localizer reader, Reason reason) {
        Matcher known = OUTSIDE.matcher(reason.phrase());
        return !inText(reason) && known.matches()
                ? reader.text("reason." + known.group(1), known.group(2))
                : reason.phrase();
    }

    static boolean inText(Reason reason) {
        return reason.start() < reason.end();
    }
}
