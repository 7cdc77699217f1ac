package vn.lantoa.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.catalogue.OpmlFeed;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Site;

/**
 * Proposals for the feeds of somebody's list, without asking any of them: gathered by the outlets of the catalogue, else by
 * what our own lists say of the outlet, else by registered domain.
 */
public final class ListedFeeds {

    /** What the catalogue takes for an id. */
    private static final Pattern ID = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}([-_].*)?");
    private static final Pattern FEED_SCHEME = Pattern.compile("(?i)^feed:(?=https?:)|^feed(?=://)");
    private static final Pattern UNSAFE = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}@]");
    private static final int LONGEST_NAME = 120;

    private final Map<String, Channel> known = new HashMap<>();
    private final Owners hosts;
    private final Map<String, Set<String>> channelIds = new HashMap<>();
    private final Set<String> outletIds = new HashSet<>();
    private final Consumer<String> told;
    private final Map<String, List<OpmlFeed>> byOutlet = new LinkedHashMap<>();

    /**
     * @param catalogue what it has is not proposed again
     * @param told is told what is left out, and why
     */
    public ListedFeeds(Catalogue catalogue, Consumer<String> told) {
        this.hosts = Owners.of(catalogue);
        this.told = told;
        catalogue.outlets().forEach(outlet -> outletIds.add(outlet.id()));
        for (Channel channel : catalogue.channels()) {
            known.putIfAbsent(Addresses.canonical(channel.address()), channel);
            channelIds
                    .computeIfAbsent(channel.outlet().id(), id -> new HashSet<>())
                    .add(channel.id().substring(channel.outlet().id().length() + 1));
        }
    }

    /** An entry for each outlet that has feeds which the catalogue lacks. Made once. */
    public List<Proposal> propose(List<OpmlFeed> feeds) {
        Set<String> seen = new HashSet<>();
        for (OpmlFeed feed : feeds) {
            String address = address(feed);
            if (address == null) {
                told.accept("left out: \"" + cut(feed.address()) + "\" is no web address");
            } else if (known.containsKey(Addresses.canonical(address))) {
                told.accept("left out: " + address + " is in the catalogue already, as "
                        + known.get(Addresses.canonical(address)).id());
            } else if (!seen.add(Addresses.canonical(address))) {
                told.accept("left out: " + address + " stands in the list twice");
            } else {
                byOutlet.computeIfAbsent(outlet(feed, address), key -> new ArrayList<>())
                        .add(feed);
            }
        }
        return byOutlet.values().stream().map(this::proposal).toList();
    }

    /** What the feeds of one outlet have in common. */
    private String outlet(OpmlFeed feed, String address) {
        String stated = feed.folder().get("lantoa:id");
        if (isId(stated)) {
            return stated;
        }
        String home = home(feed, address);
        return hosts.of(home).map(Outlet::id).orElseGet(() -> "domain " + Site.domain(home));
    }

    private Proposal proposal(List<OpmlFeed> feeds) {
        OpmlFeed first = feeds.get(0);
        String home = home(first, address(first));
        String stated = first.folder().get("lantoa:id");
        Outlet outlet = (isId(stated) ? hosts.byId(stated) : hosts.of(home)).orElse(null);
        if (outlet != null) {
            told.accept(
                    "the outlet " + outlet.id() + " is in the catalogue: the channels proposed belong to its entry");
            return proposal(outlet, feeds);
        }
        String name = name(feeds, home);
        String id = unused(isId(stated) ? stated : Discovery.id(home), outletIds);
        Map<String, String> folder = isId(stated) ? first.folder() : Map.of();
        OutletKind kind = constant(OutletKind.class, folder.get("lantoa:kind"));
        String site = isId(stated) && isPlainAddress(folder.get("htmlurl"))
                ? folder.get("htmlurl")
                : Addresses.host(home) + "/";
        Outlet proposed = new Outlet(
                id,
                name,
                Plain.of(folder.get("lantoa:name-en")),
                kind != null ? kind : HomePage.kind(Site.host(home), name),
                constant(CommunicationSetting.class, folder.get("lantoa:setting")),
                site,
                "true".equals(folder.get("lantoa:key")),
                hosts(folder.get("lantoa:hosts")));
        return proposal(proposed, feeds);
    }

    private Proposal proposal(Outlet outlet, List<OpmlFeed> feeds) {
        Set<String> taken = channelIds.computeIfAbsent(outlet.id(), id -> new HashSet<>());
        List<Proposal.Found> channels =
                feeds.stream().map(feed -> channel(feed, taken)).toList();
        Set<String> languages = new LinkedHashSet<>();
        channels.forEach(channel -> languages.add(channel.language()));
        return new Proposal(
                outlet.id(),
                outlet.name(),
                outlet.name().equals(outlet.nameEn()) ? null : outlet.nameEn(),
                new OutletTraits(outlet.kind(), outlet.setting(), outlet.key()),
                outlet.site(),
                outlet.hosts(),
                List.copyOf(languages),
                channels,
                new Inquiry(List.of(), 0));
    }

    private static List<String> hosts(String stated) {
        return stated == null
                ? List.of()
                : Stream.of(Plain.of(stated).split(" "))
                        .filter(host -> isPlainAddress("https://" + host))
                        .toList();
    }

    private static Proposal.Found channel(OpmlFeed feed, Set<String> taken) {
        String address = address(feed);
        Map<String, String> stated = feed.attributes();
        Candidate candidate = Candidate.of(ChannelKind.FEED, address, title(stated), true);
        String column = stated.get("lantoa:column");
        return new Proposal.Found(
                unused(isId(stated.get("lantoa:id")) ? stated.get("lantoa:id") : candidate.id(), taken),
                ChannelKind.FEED,
                address,
                candidate.name(),
                language(stated.get("language")),
                column == null ? candidate.isColumn() : column.equals("true"),
                "true".equals(stated.get("lantoa:checked")),
                false,
                0,
                null);
    }

    /** Of a folder that holds feeds of this one outlet alone, its name; else that of the only feed; else its host. */
    private String name(List<OpmlFeed> feeds, String home) {
        Map<String, String> folder = feeds.get(0).folder();
        boolean own = feeds.stream().allMatch(feed -> feed.folder().equals(folder))
                && byOutlet.values().stream()
                        .filter(others -> others != feeds)
                        .flatMap(List::stream)
                        .noneMatch(other -> other.folder().equals(folder));
        String name = own && title(folder) != null
                ? title(folder)
                : feeds.size() == 1 ? title(feeds.get(0).attributes()) : null;
        return name == null ? Site.host(home) : name;
    }

    /** Null where nothing names it. */
    private static String title(Map<String, String> attributes) {
        String title = Plain.of(attributes.get("text"));
        title = title == null ? Plain.of(attributes.get("title")) : title;
        return title == null ? null : cut(title);
    }

    /** A page of the outlet: what the feed or its folder calls its page, else the feed itself. */
    private static String home(OpmlFeed feed, String address) {
        for (Map<String, String> stated : List.of(feed.attributes(), feed.folder())) {
            if (stated.containsKey("htmlurl") && Addresses.isWeb(stated.get("htmlurl"))) {
                return stated.get("htmlurl");
            }
        }
        return address;
    }

    /** The feed's address as it stands there where the catalogue can take that; null where it is no web address. */
    private static String address(OpmlFeed feed) {
        String address = FEED_SCHEME.matcher(feed.address()).replaceFirst("");
        address = address.startsWith("://") ? "http" + address : address;
        return isPlainAddress(address) ? address : Addresses.canonicalOrNull(address);
    }

    private static boolean isPlainAddress(String address) {
        return address != null
                && Addresses.isWeb(address)
                && !UNSAFE.matcher(address).find();
    }

    private static boolean isId(String id) {
        return id != null && ID.matcher(id).matches();
    }

    private static String language(String stated) {
        String language = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(language).matches() ? language.substring(0, 2) : "vi";
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.toString().equals(word)) {
                return constant;
            }
        }
        return null;
    }

    private static String unused(String id, Set<String> taken) {
        String unused = id;
        for (int i = 2; !taken.add(unused); i++) {
            unused = id + "-" + i;
        }
        return unused;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }
}
