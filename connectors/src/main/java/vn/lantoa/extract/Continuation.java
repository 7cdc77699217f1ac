package vn.lantoa.extract;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Response;

/** Where an article that is spread over several pages goes on, told without reading the article. */
public final class Continuation {

    private static final Pattern EXTENSION = Pattern.compile("\\.[a-z]{2,5}$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-_/](?:page|trang|p)?[-_]?\\d{1,2}$");
    private static final int SHORTEST = 4;

    private Continuation() {}

    /** Absolute address on the same host; null where the article ends here. */
    public static @Nullable String of(Response page) {
        if (!Addresses.isWeb(page.address()) || !mayGoOn(page)) {
            return null;
        }
        Document document = PageReader.parse(page.body(), page.contentType(), page.address());
        Element stated = document.selectFirst("link[rel=next]");
        return NextPageLinks.next(
                page.address(), stated == null ? null : stated.absUrl("href"), document.select("a[href]"));
    }

    /** Most pages are not parsed for this: their own address with a number behind it stands nowhere in them. */
    private static boolean mayGoOn(Response page) {
        String html = new String(page.body(), StandardCharsets.ISO_8859_1);
        String stem = stem(Addresses.canonical(page.address()));
        if (stem.length() < SHORTEST) {
            return false;
        }
        Pattern numbered =
                Pattern.compile(Pattern.quote(stem) + "(?:\\.[a-z]{2,5})?/?[?&_/-][a-z]{0,5}[=/_-]?\\d{1,2}\\b");
        return numbered.matcher(html).find();
    }

    /** The end of the path, as far as it is the same on all pages of an article. */
    private static String stem(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        bare = EXTENSION.matcher(bare.toLowerCase(Locale.ROOT)).find()
                ? bare.substring(0, bare.lastIndexOf('.'))
                : bare;
        bare = PAGE_NUMBER.matcher(bare).replaceFirst("");
        return bare.substring(bare.lastIndexOf('/') + 1);
    }
}
