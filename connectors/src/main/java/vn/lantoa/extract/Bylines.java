package vn.lantoa.extract;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names under which an article was published, without the mail addresses that feeds and pages print beside them. */
final class Bylines {

    private static final Pattern MAIL =
            Pattern.compile("[<(\\[]?\\b[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}\\b[>)\\]]?");

    private Bylines() {}

    /**
     * Those of the page, or failing that the one of the entry.
     *
     * @param entry null where the channel names nobody
     */
    static List<String> of(List<String> page, String entry) {
        Stream<String> names = page.isEmpty() ? Stream.of(entry == null ? "" : entry) : page.stream();
        return names.map(Bylines::withoutMail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Feeds write {@code mail (Name)} and {@code Name <mail>}: the brackets go too. */
    private static String withoutMail(String name) {
        if (name.indexOf('@') < 0) {
            return Cleaned.of(name);
        }
        String bare = Cleaned.of(MAIL.matcher(name).replaceAll(" "));
        boolean bracketed = bare != null && bare.startsWith("(") && bare.endsWith(")");
        return bracketed ? Cleaned.of(bare.substring(1, bare.length() - 1)) : bare;
    }
}
