package vn.lantoa.press;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.channel.PollResult;
import vn.lantoa.http.FetchResult;
import vn.lantoa.http.Fetcher;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Site;
import vn.lantoa.text.Decoding;

/**
 * Looks for an outlet's channels, with a bounded number of requests: what its home page, robots.txt and lists of feeds name,
 * and the places where sites usually have them. What is proposed was read; what the site names and the bound left out is told.
 */
public final class Discovery {

    private static final Pattern SITEMAP = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S{1,500})");
    private static final List<String> USUAL_FEEDS = List.of("/rss", "/rss.xml", "/feed", "/rss/home.rss");
    private static final Pattern GENERAL = Pattern.compile("home|trang-chu|tin-moi|moi-nhat|latest|rss|feed|news");
    private static final String HOME = "Trang chủ";
    private static final int FEED_PAGES = 2;
    private static final int FEEDS = 10;
    private static final int SITEMAPS = 4;
    private static final int COLUMNS = 8;
    private static final int OTHER_LANGUAGES = 2;

    private final Budget budget;
    private final ChannelProbe verification;
    private final Map<String, Proposal.Found> found = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> failed = new ArrayList<>();

    /**
     * @param requests how many addresses are asked at most
     * @param progress is told of each
     */
    public Discovery(Fetcher fetcher, int requests, Consumer<String> progress) {
        this.budget = new Budget(fetcher::fetch, requests, progress);
        this.verification = new ChannelProbe(budget, InstantSource.system());
    }

    /** A catalogue entry; without channels where none could be read. Made once. */
    public Proposal propose(String address) {
        FetchResult fetched = budget.fetch(address, null, null);
        if (!fetched.ok()) {
            failed.add(address + ": " + fetched.fault() + ", " + fetched.message());
            String site = Addresses.canonical(address);
            return new Proposal(
                    id(site),
                    site,
                    vn.lantoa.model.OutletKind.PRESS,
                    site,
                    List.of(),
                    List.of(),
                    failed,
                    budget.asked());
        }
        HomePage home = home(fetched);
        String language = home.language() == null ? "vi" : home.language();
        String origin = Addresses.host(fetched.finalAddress());
        List<Candidate> feeds = feeds(home, origin);
        verify(feeds.stream().filter(feed -> feed.stated() || found.isEmpty()).toList(), FEEDS, language);
        verify(sitemaps(origin), SITEMAPS, language);
        verify(home.columns().stream().filter(this::isNew).toList(), COLUMNS, language);
        if (found.values().stream().noneMatch(channel -> !channel.column())) {
            verify(List.of(Candidate.of(ChannelKind.SECTION, fetched.finalAddress(), HOME, true)), 1, language);
        }
        Set<String> languages = new LinkedHashSet<>(List.of(language));
        home.otherLanguages().entrySet().stream().limit(OTHER_LANGUAGES).forEach(other -> {
            languages.add(other.getKey());
            otherLanguage(other.getKey(), other.getValue());
        });
        return new Proposal(
                id(fetched.finalAddress()),
                home.name(),
                home.kind(),
                origin + "/",
                List.copyOf(languages),
                List.copyOf(found.values()),
                List.copyOf(failed),
                budget.asked());
    }

    private static HomePage home(FetchResult fetched) {
        return new HomePage(Section.parsed(fetched.content(), fetched.contentType(), fetched.finalAddress()));
    }

    /** Those that the site names, on the themes first; those of usual places where it names none. */
    private List<Candidate> feeds(HomePage home, String origin) {
        Map<String, Candidate> feeds = new LinkedHashMap<>();
        home.feeds().forEach(feed -> feeds.put(Addresses.canonical(feed.address()), feed));
        home.pagesOfFeeds().stream().limit(FEED_PAGES).forEach(page -> {
            FetchResult fetched = budget.fetch(page, null, null);
            if (fetched.ok()) {
                home(fetched)
                        .feeds()
                        .forEach(feed -> feeds.merge(
                                Addresses.canonical(feed.address()), feed, (one, other) -> named(one) ? one : other));
            }
        });
        if (feeds.isEmpty()) {
            USUAL_FEEDS.forEach(
                    path -> feeds.put(origin + path, Candidate.of(ChannelKind.FEED, origin + path, null, false)));
        }
        List<Candidate> ordered = new ArrayList<>(feeds.values());
        ordered.sort(Comparator.comparing((Candidate feed) -> !feed.isColumn())
                .thenComparing(
                        feed -> !GENERAL.matcher(Candidate.slug(feed.address())).find()));
        return ordered;
    }

    private static boolean named(Candidate feed) {
        return !feed.name().equals(Candidate.slug(feed.address()).replace('-', ' '));
    }

    private List<Candidate> sitemaps(String origin) {
        Set<String> addresses = new LinkedHashSet<>();
        FetchResult robots = budget.fetch(origin + "/robots.txt", null, null);
        if (robots.ok()) {
            Matcher line = SITEMAP.matcher(Decoding.decode(robots.content(), robots.contentType()));
            while (line.find()) {
                if (Addresses.isWeb(line.group(1)) && Site.same(line.group(1), origin)) {
                    addresses.add(line.group(1));
                }
            }
        }
        boolean stated = !addresses.isEmpty();
        if (!stated) {
            addresses.add(origin + "/sitemap.xml");
        }
        return addresses.stream()
                .filter(address -> !ChildName.isAside(address))
                .sorted(Comparator.comparing(address -> !ChildName.isNews(address)))
                .map(address -> Candidate.of(ChannelKind.SITEMAP, address, null, stated))
                .toList();
    }

    /** Whether no feed of that name was found yet. */
    private boolean isNew(Candidate section) {
        return found.values().stream()
                .noneMatch(channel ->
                        channel.id().equals(section.id()) || channel.name().equalsIgnoreCase(section.name()));
    }

    private void otherLanguage(String language, String address) {
        FetchResult fetched = budget.fetch(address, null, null);
        if (fetched.ok()) {
            List<Candidate> feeds = home(fetched).feeds().stream()
                    .filter(feed -> !found.containsKey(Addresses.canonical(feed.address())))
                    .toList();
            verify(
                    feeds.isEmpty()
                            ? List.of(Candidate.of(ChannelKind.SECTION, fetched.finalAddress(), language, true))
                            : feeds,
                    1,
                    language);
        }
    }

    private void verify(List<Candidate> candidates, int most, String language) {
        int read = 0;
        for (Candidate candidate : candidates) {
            String address = Addresses.canonical(candidate.address());
            if (found.containsKey(address)) {
                continue;
            }
            if (read == most || budget.isSpent()) {
                if (candidate.stated()) {
                    put(address, candidate, null, language);
                }
                continue;
            }
            PollResult listing = verification.read(candidate);
            if (listing.fault() == null) {
                read++;
                put(address, candidate, listing, language);
            } else if (candidate.stated()) {
                failed.add(address + ": " + listing.fault() + ", " + listing.message());
            }
        }
    }

    /**
     * @param listing null where it was not asked
     */
    private void put(String address, Candidate candidate, @Nullable PollResult listing, String language) {
        String id = candidate.id();
        if (!ids.add(id)) {
            id = id + "-" + candidate.kind();
            for (int i = 2; !ids.add(id); i++) {
                id = candidate.id() + "-" + i;
            }
        }
        found.put(
                address,
                new Proposal.Found(
                        id,
                        candidate.kind(),
                        candidate.address(),
                        candidate.name(),
                        listing == null ? language : ChannelProbe.language(listing.entries(), language),
                        candidate.isColumn(),
                        listing != null,
                        listing != null,
                        listing == null ? 0 : listing.entries().size(),
                        listing == null ? null : ChannelProbe.newest(listing.entries())));
    }

    /** The first name of the domain. */
    static String id(String address) {
        String domain = Site.domain(address);
        String id =
                domain.replaceFirst("\\..*", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "outlet" : id;
    }
}
