package vn.lantoa.extract;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.Cleaned;
import vn.lantoa.model.Addresses;
import vn.lantoa.text.Folding;

/** The names under which an article was published, without the mail addresses that feeds and pages print beside them. */
final class Bylines {

    private static final Pattern MAIL =
            Pattern.compile("[<(\\[]?\\b[\\w.+%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}\\b[>)\\]]?");

    /** How outlets, and those who feed pages into a system for them, are named where a person could be. */
    private static final Pattern OUTLETS = Pattern.compile(
            "(?iu)^(?:(?:báo|tạp chí|cổng thông tin|ban biên tập|bbt|toà soạn"
                    + "|tòa soạn|quản trị|admin|administrator|super user|webmaster|editor)(?![\\p{L}\\p{N}])|(?:nhóm )?(?:pv|ctv)$)");

    private static final Pattern OFFICE = Pattern.compile("(?iu)^(?:pv|ctv|phóng viên)[.:]? (?=\\p{L})");

    private static final int SHORTEST_SITE = 5;

    private Bylines() {}

    /**
     * Those of the page, or failing that the one of the entry.
     *
     * @param entry as the channel names it
     */
    static List<String> of(List<String> page, @Nullable String entry) {
        Stream<String> names = page.isEmpty() ? Stream.of(entry == null ? "" : entry) : page.stream();
        return names.map(Bylines::withoutMail)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Those that the page states for machines, without the outlet itself, which many state as the author; failing that, those
     * that it shows.
     *
     * @param site the name of the page's site
     * @param address of the page; empty where unknown
     */
    static List<String> of(List<String> stated, @Nullable String site, String address, VisibleByline shown) {
        String host = letters(Addresses.server(address));
        String own = letters(site);
        List<String> persons = stated.stream()
                .filter(name -> !isOutlet(name, letters(name), own, host))
                .map(name -> OFFICE.matcher(name).replaceFirst(""))
                .toList();
        return persons.isEmpty() ? shown.names() : persons;
    }

    private static boolean isOutlet(String name, String letters, String site, String host) {
        return OUTLETS.matcher(name).lookingAt()
                || letters.equals(site)
                || (letters.length() >= SHORTEST_SITE && (host.startsWith(letters) || site.endsWith(letters)));
    }

    private static String letters(@Nullable String text) {
        StringBuilder letters = new StringBuilder();
        Folding.fold(text == null ? "" : text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Feeds write {@code mail (Name)} and {@code Name <mail>}: the brackets go too. */
    static @Nullable String withoutMail(String name) {
        if (name.indexOf('@') < 0) {
            return Cleaned.of(name);
        }
        String bare = Cleaned.of(MAIL.matcher(name).replaceAll(" "));
        if (bare != null && bare.startsWith("(") && bare.endsWith(")")) {
            return Cleaned.of(bare.substring(1, bare.length() - 1));
        }
        return bare;
    }
}
