package vn.lantoa.press;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Site;
import vn.lantoa.text.Folding;

/** The links of a page that may lead to articles of its own site. */
final class Anchors {

    private static final int MOST = 5_000;
    private static final int DEEPEST = 60;
    private static final int LONGEST_NAMES = 500;
    private static final int MENU_SHORTEST = 4;
    private static final int MENU_LONGEST = 200;
    private static final int MENU_HEADLINES = 3;

    /** Places of a site that are no articles, as folders of an address. */
    private static final Pattern NO_ARTICLE =
            Pattern.compile("/(tags?|tu-?khoa|keywords?|topics?|chu-?de|search|tim-?kiem|login"
                    + "|logout|dang-(nhap|ky|xuat)|sign-?(in|up)|register|account|user|authors?|tac-gia|categor(y|ies)|chuyen-muc|rss"
                    + "|feeds?|lien-he|contact|gioi-thieu|about(-us)?|privacy|dieu-khoan|terms|quang-cao|toa-soan|so-do-trang|sitemap"
                    + "|print|in-bai|share|sharer|subscribe|dat-bao|cart|gio-hang|page|trang|wp-(content|admin|login)|cdn-cgi|static"
                    + "|ajax|api)([/.?]|$|(?<=page|trang)-?\\d)");

    private static final Pattern FILE =
            Pattern.compile("\\.(jpe?g|png|gif|webp|svg|pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|css|js|xml|rss|ico|apk)$");
    private static final Pattern SIDE_NAMES =
            Pattern.compile("(^|[-_\\s])(nav|navbar|menu|submenu|footer|breadcrumbs?|side-?bar"
                    + "|most-?(read|view(ed)?)|doc-?nhieu|xem-?nhieu|popular|trending|related|tags?|pagination|pager|share|social|banner|ads?"
                    + "|quang-?cao|cookies?|popup|modal|login)($|[-_\\s])");

    /** What leads on but is no title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(xem (them|tiep|chi tiet|tat ca|ngay)|doc (them|tiep)|chi tiet|read more|more|see all|view all|continue"
                    + "|binh luan|comments?|chia se|share|\\d+|video|anh|photo)[ .>»…]*");

    private final IdentityHashMap<Element, Anchor.Place> places = new IdentityHashMap<>();

    private Anchors() {}

    /**
     * The links in the order of the page.
     *
     * @param page parsed with its address
     * @param site an address of the site that the links have to be of
     */
    static List<Anchor> of(Document page, String site) {
        Anchors reader = new Anchors();
        String domain = Site.domain(site);
        String self = Addresses.canonical(page.location());
        List<Anchor> anchors = new ArrayList<>();
        for (Element element : page.getElementsByTag("a")) {
            String link = element.absUrl("href");
            if (anchors.size() == MOST || !Addresses.isWeb(link)) {
                continue;
            }
            String address = Addresses.canonical(link);
            if (!address.equals(self) && domain.equals(Site.domain(address)) && mayBeArticle(address)) {
                anchors.add(new Anchor(
                        element,
                        address,
                        AddressShape.of(address),
                        text(element),
                        isHeading(element),
                        reader.place(element)));
            }
        }
        return anchors;
    }

    private static boolean mayBeArticle(String address) {
        int start = address.indexOf('/', address.indexOf("://") + "://".length());
        String rest = start < 0 ? "/" : address.substring(start).toLowerCase(Locale.ROOT);
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        return rest.length() > 1
                && !(path.length() <= 1 && query < 0)
                && !FILE.matcher(path).find()
                && !NO_ARTICLE.matcher(path).find();
    }

    private static @Nullable String text(Element element) {
        Element heading = element.selectFirst("h1, h2, h3, h4, h5, [class*=title]");
        String text = Plain.of(heading == null ? element.text() : heading.text());
        if (text == null) {
            text = Plain.of(element.attr("title"));
        }
        if (text == null) {
            Element picture = element.selectFirst("img[alt]");
            text = picture == null ? null : Plain.of(picture.attr("alt"));
        }
        return text == null || NO_TITLE.matcher(Folding.fold(text)).matches() ? null : text;
    }

    private static boolean isHeading(Element element) {
        if (element.selectFirst("h1, h2, h3, h4") != null) {
            return true;
        }
        Element parent = element.parent();
        for (int level = 0; level < 2 && parent != null; level++) {
            if (parent.normalName().matches("h[1-4]")
                    || parent.className().toLowerCase(Locale.ROOT).contains("title")) {
                return true;
            }
            parent = parent.parent();
        }
        return false;
    }

    private Anchor.Place place(Element element) {
        List<Element> path = new ArrayList<>();
        Element current = element.parent();
        Anchor.Place place = Anchor.Place.MAIN;
        while (current != null && path.size() < DEEPEST) {
            Anchor.Place known = places.get(current);
            if (known != null) {
                place = known;
                break;
            }
            path.add(current);
            current = current.parent();
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            place = place.or(placeOf(path.get(i)));
            places.put(path.get(i), place);
        }
        return place;
    }

    private static Anchor.Place placeOf(Element element) {
        String name = element.normalName();
        if (name.equals("body") || name.equals("html")) {
            return Anchor.Place.MAIN;
        }
        boolean frame = name.equals("nav")
                || name.equals("footer")
                || element.attr("role").equalsIgnoreCase("navigation")
                || ((name.equals("ul") || name.equals("ol")) && isMenu(element));
        if (frame) {
            return Anchor.Place.FRAME;
        }
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        boolean side = name.equals("aside")
                || SIDE_NAMES
                        .matcher(names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names)
                        .find();
        return side ? Anchor.Place.SIDE : Anchor.Place.MAIN;
    }

    /** A list of links of which few are as long as headlines. */
    private static boolean isMenu(Element list) {
        int links = 0;
        int headlines = 0;
        for (Element link : list.getElementsByTag("a")) {
            links++;
            headlines += Anchor.isHeadline(link.text()) ? 1 : 0;
            if (links > MENU_LONGEST) {
                break;
            }
        }
        return links >= MENU_SHORTEST && headlines * MENU_HEADLINES < links;
    }
}
