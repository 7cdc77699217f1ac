package vn.lantoa.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;

/**
 * Where an article goes on: a page on the same host whose address is that of this page but for the number of the page.
 * That keeps "next article" out, however it is marked.
 */
final class NextPageLinks {

    private static final Pattern IN_QUERY = Pattern.compile("[?&](?:page|p|pg|paged|trang)=(\\d{1,3})(?=&|$)");
    private static final Pattern IN_PATH = Pattern.compile("(?<=[^/])/(?:page|trang|p)?[/-]?(\\d{1,2})/?(?=$|\\?)"
            + "|[-_](?:page|trang|p)?[-_]?(\\d{1,2})(?=\\.[a-z]{3,5}(?:$|\\?))");
    private static final int LONGEST = 2_000;
    private static final int MOST_PAGES = 99;
    private static final int MOST_ASKED = 1_000;

    private NextPageLinks() {}

    /** Null where the article ends here. */
    static @Nullable String next(String address, @Nullable String stated, List<Element> links) {
        if (!Addresses.isWeb(address) || address.length() > LONGEST) {
            return null;
        }
        String here = Addresses.canonical(address);
        if (stated != null && follows(here, stated)) {
            return Addresses.canonical(stated);
        }
        int asked = 0;
        for (Element link : links) {
            if (asked == MOST_ASKED) {
                return null;
            }
            if (isNumbered(link) || link.attr("rel").equals("next")) {
                asked++;
                String there = link.absUrl("href");
                if (follows(here, there)) {
                    return Addresses.canonical(there);
                }
            }
        }
        return null;
    }

    /** Whether the link shows a number of one or two figures. */
    private static boolean isNumbered(Element link) {
        String text = link.childNodeSize() == 0 ? "" : link.ownText().strip();
        return !text.isEmpty() && text.length() <= 2 && Character.isDigit(text.charAt(0));
    }

    private static boolean follows(String here, String address) {
        if (address.length() > LONGEST || !Addresses.isWeb(address)) {
            return false;
        }
        String there = Addresses.canonical(address);
        int number = number(there);
        return number > 1
                && number <= MOST_PAGES
                && Addresses.host(here).equals(Addresses.host(there))
                && (isFirst(here, there, number)
                        || (number == number(here) + 1 && bare(here).equals(bare(there))));
    }

    /** Whether this page has no number, and that one is the same with the number two. */
    private static boolean isFirst(String here, String there, int number) {
        return number == 2 && bare(there).equals(trimmed(here));
    }

    private static int number(String address) {
        Matcher matcher = numbered(address);
        if (!matcher.find(0)) {
            return -1;
        }
        boolean first = matcher.group(1) != null;
        return Integer.parseInt(first ? matcher.group(1) : matcher.group(2));
    }

    /** A number among the parameters outranks one in the path, which may be the article's own. */
    private static Matcher numbered(String address) {
        Matcher query = IN_QUERY.matcher(address);
        return query.find() ? query : IN_PATH.matcher(address);
    }

    private static String bare(String address) {
        return trimmed(numbered(address).reset().replaceFirst(""));
    }

    private static String trimmed(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
