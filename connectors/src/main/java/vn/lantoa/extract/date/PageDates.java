package vn.lantoa.extract.date;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.markup.DateSource;
import vn.lantoa.text.Dates;
import vn.lantoa.text.StatedTime;

/**
 * When a page says that its article was published and last changed.
 *
 * @param published null where nothing on the page or in its address tells
 * @param sure whether the page clearly states when it was published; otherwise it is a guess from its address, from a
 *     change or from running text
 */
public record PageDates(
        @Nullable StatedTime published, @Nullable StatedTime modified, boolean sure) {

    private static final double SURE = 0.4;
    private static final Set<String> MONTH_FIRST_ENDINGS =
            Set.of("com", "org", "net", "us", "gov", "edu", "mil", "io", "co", "ph", "news", "info");

    /**
     * Chooses among the dates of a page.
     *
     * @param collector with the dates noted on the page
     * @param address of the page; empty where unknown
     * @param latest later dates are mistakes
     */
    public static PageDates of(Document document, DateCollector collector, String address, Instant latest) {
        List<DateCandidate> candidates = new ArrayList<>(collector.candidates());
        boolean monthFirst = isMonthFirst(document, address);
        String own = ownAddress(collector.canonical(), address);
        LocalDate month = AddressDate.month(own);
        DateRanking page = DateRanking.of(candidates, collector.title(), monthFirst, latest, month);
        if (page.certainty() < SURE) {
            addScripts(collector.scripts(), candidates);
        }
        StatedTime inAddress = AddressDate.stated(own);
        if (inAddress != null) {
            candidates.add(new DateCandidate(DateSource.ADDRESS, inAddress, null, 0));
        }
        DateRanking all = DateRanking.of(candidates, collector.title(), monthFirst, latest, month);
        return new PageDates(all.published(), all.modified(), page.certainty() >= SURE);
    }

    private static void addScripts(List<Element> scripts, List<DateCandidate> candidates) {
        for (Element script : scripts) {
            for (String value : ScriptDates.of(script.data())) {
                StatedTime stated = Dates.read(value);
                if (stated != null) {
                    candidates.add(new DateCandidate(DateSource.SCRIPT, stated, null, 0));
                }
            }
        }
    }

    /** English pages of the United States write the month first; those of other countries mostly do not. */
    private static boolean isMonthFirst(Document document, String address) {
        Element html = document.selectFirst("html");
        String language =
                html == null ? "" : html.attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        if (language.equals("en-us")) {
            return true;
        }
        String host = host(address);
        String ending = host.substring(host.lastIndexOf('.') + 1);
        return language.equals("en") && MONTH_FIRST_ENDINGS.contains(ending);
    }

    /** The first that carries a day or else a month: where it was fetched, what it names as its own address. */
    private static String ownAddress(String canonical, String address) {
        boolean told = AddressDate.stated(address) != null || AddressDate.month(address) != null;
        return told || canonical.isEmpty() ? address : canonical;
    }

    private static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
