package vn.lantoa.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Site;
import vn.lantoa.text.Folding;

/** What the home page of an outlet, or its list of feeds, tells of the outlet and its channels. */
final class HomePage {

    private static final Pattern FEED =
            Pattern.compile("(?i)\\.(rss|rdf)$|/rss/[^/].*|/(feed|atom)/?$|(rss|feed|atom)[^/]*\\.xml$|\\.rss\\?");
    private static final Pattern FEEDS_PAGE = Pattern.compile("(?i)/(rss|rss-?feeds?|feeds)(/?|\\.\\w{3,5})$");
    private static final int LONGEST_NAME = 120;
    private static final int MENU_WORDS = 8;
    private static final Map<String, String> LANGUAGES = Map.of(
            "english", "en", "francais", "fr", "中文", "zh", "espanol", "es", "русский", "ru", "日本語", "ja", "한국어", "ko");

    private final Document page;

    HomePage(Document page) {
        this.page = page;
    }

    /** As the outlet calls itself; its host where it does not say. */
    String name() {
        Element site = page.selectFirst("meta[property=og:site_name][content], meta[name=application-name][content]");
        String name = site == null ? null : Plain.of(site.attr("content"));
        if (name == null) {
            String title = Plain.of(page.title());
            name = title == null
                    ? null
                    : title.replaceFirst("^(trang chủ|home)\\s*[|–-]\\s*", "").replaceFirst("\\s+[|–-]\\s.*", "");
        }
        name = name == null || name.isBlank() ? Site.host(page.location()) : name;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    OutletKind kind() {
        return kind(Site.host(page.location()), name());
    }

    /** A guess from domain and name. */
    static OutletKind kind(String host, String named) {
        String name = " " + Folding.fold(named) + " ";
        if (host.endsWith(".gov.vn") || name.contains("cong thong tin")) {
            boolean province = name.matches(".* (tinh|thanh pho|tp|ubnd|uy ban nhan dan) .*");
            return province ? OutletKind.PROVINCE : name.matches(".* bo .*") ? OutletKind.MINISTRY : OutletKind.AGENCY;
        }
        if (host.endsWith(".edu.vn") || name.matches(".* (dai hoc|truong|university) .*")) {
            return OutletKind.UNIVERSITY;
        }
        if (name.matches(".* (bao|tap chi|trang tin|newspaper|magazine|news|times|daily) .*")) {
            return OutletKind.PRESS;
        }
        if (name.matches(".* (dai|truyen hinh|phat thanh|television|radio|tv) .*")) {
            return OutletKind.BROADCASTER;
        }
        if (name.matches(".* (vien|institute) .*")) {
            return OutletKind.RESEARCH;
        }
        return name.matches(".* (cong ty|tap doan|jsc|corp|corporation|company|group) .*")
                ? OutletKind.ENTERPRISE
                : OutletKind.PRESS;
    }

    /** Two letters; null where the page does not say. */
    @Nullable
    String language() {
        Element html = page.selectFirst("html[lang]");
        String language = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
        return language.matches("[a-z]{2}([-_].*)?") ? language.substring(0, 2) : null;
    }

    /** Home pages in other languages, by language. */
    Map<String, String> otherLanguages() {
        Map<String, String> homes = new LinkedHashMap<>();
        for (Element link : page.select("link[hreflang][href], a[hreflang][href]")) {
            String language = link.attr("hreflang").toLowerCase(Locale.ROOT);
            if (language.matches("[a-z]{2}([-_].*)?")) {
                put(homes, language.substring(0, 2), link);
            }
        }
        for (Element link : page.select("a[href]")) {
            String language = LANGUAGES.get(Folding.fold(link.text().strip()));
            if (language != null) {
                put(homes, language, link);
            }
        }
        homes.remove(language());
        return homes;
    }

    /** Feeds that the page names: in its head, and by links; those on the themes first. */
    List<Candidate> feeds() {
        Map<String, Candidate> feeds = new LinkedHashMap<>();
        for (String address : HeadLinks.feeds(page)) {
            feeds.put(Addresses.canonical(address), Candidate.of(ChannelKind.FEED, address, null, true));
        }
        for (Element link : page.select("a[href]")) {
            String address = link.absUrl("href");
            if (isOwn(address) && FEED.matcher(address).find()) {
                String text = Plain.of(link.text());
                String name = text == null || text.equalsIgnoreCase("rss") || Anchor.isHeadline(text) ? null : text;
                feeds.putIfAbsent(Addresses.canonical(address), Candidate.of(ChannelKind.FEED, address, name, true));
            }
        }
        return List.copyOf(feeds.values());
    }

    /** Pages that list feeds. */
    Set<String> pagesOfFeeds() {
        Set<String> pages = new LinkedHashSet<>();
        for (Element link : page.select("a[href]")) {
            String address = link.absUrl("href");
            boolean named = Folding.fold(link.text()).strip().matches("rss( feeds?)?|kenh rss");
            if (isOwn(address)
                    && (FEEDS_PAGE.matcher(address).find()
                            || (named && !FEED.matcher(address).find()))) {
                pages.add(address);
            }
        }
        return pages;
    }

    /** Sections whose names are those of specialised columns. */
    List<Candidate> columns() {
        Map<String, Candidate> sections = new LinkedHashMap<>();
        Set<Element> articles = articles();
        for (Element link : page.select("a[href]")) {
            String address = link.absUrl("href");
            String name = Plain.of(link.text());
            boolean section = name != null
                    && isOwn(address)
                    && !articles.contains(link)
                    && Plain.words(name) <= MENU_WORDS
                    && !FEED.matcher(address).find()
                    && AddressShape.of(Addresses.canonical(address)).weight() < 2
                    && ThemeNames.isTheme(name);
            if (section) {
                sections.putIfAbsent(
                        Addresses.canonical(address), Candidate.of(ChannelKind.SECTION, address, name, true));
            }
        }
        return new ArrayList<>(sections.values());
    }

    /** Links to articles, which no section is: by the shape of their address, or as headings. */
    private Set<Element> articles() {
        List<Anchor> anchors = Anchors.of(page, page.location());
        Set<Element> articles = Collections.newSetFromMap(new IdentityHashMap<>());
        new Shapes(Map.of()).articles(anchors).forEach(anchor -> articles.add(anchor.element()));
        anchors.stream()
                .filter(anchor -> anchor.heading() && anchor.place() == Anchor.Place.MAIN)
                .forEach(anchor -> articles.add(anchor.element()));
        return articles;
    }

    private boolean isOwn(String address) {
        return Addresses.isWeb(address) && Site.same(address, page.location());
    }

    private void put(Map<String, String> homes, String language, Element link) {
        String address = link.absUrl("href");
        if (isOwn(address) && !Addresses.canonical(address).equals(Addresses.canonical(page.location()))) {
            homes.putIfAbsent(language, address);
        }
    }
}
