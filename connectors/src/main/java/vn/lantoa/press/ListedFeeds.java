package vn.lantoa.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            String address = ListedAttributes.address(feed);
            if (address == null) {
                told.accept("left out: \"" + ListedAttributes.cut(feed.address()) + "\" is no web address");
                continue;
            }
            Channel listed = known.get(Addresses.canonical(address));
            if (listed != null) {
                told.accept("left out: " + address + " is in the catalogue already, as " + listed.id());
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
        if (stated != null && Catalogue.isId(stated)) {
            return stated;
        }
        String home = ListedAttributes.home(feed, address);
        return hosts.of(home).map(Outlet::id).orElseGet(() -> "domain " + Site.domain(home));
    }

    private Proposal proposal(List<OpmlFeed> feeds) {
        OpmlFeed first = feeds.get(0);
        String home = ListedAttributes.home(first, taken(first));
        String stated = first.folder().get("lantoa:id");
        String own = stated != null && Catalogue.isId(stated) ? stated : null;
        Outlet outlet = (own != null ? hosts.byId(own) : hosts.of(home)).orElse(null);
        if (outlet != null) {
            told.accept(
                    "the outlet " + outlet.id() + " is in the catalogue: the channels proposed belong to its entry");
            return proposal(
                    outlet.id(),
                    outlet.name(),
                    outlet.nameEn(),
                    new OutletTraits(outlet.kind(), outlet.setting(), outlet.key()),
                    outlet.site(),
                    outlet.hosts(),
                    feeds);
        }
        String name = name(feeds, home);
        Map<String, String> folder = own != null ? first.folder() : Map.of();
        OutletKind kind = ListedAttributes.constant(OutletKind.class, folder.get("lantoa:kind"));
        String site = folder.get("htmlurl");
        return proposal(
                unused(own != null ? own : Discovery.id(home), outletIds),
                name,
                Plain.of(folder.get("lantoa:name-en")),
                new OutletTraits(
                        kind != null ? kind : HomePage.kind(Site.host(home), name),
                        ListedAttributes.constant(CommunicationSetting.class, folder.get("lantoa:setting")),
                        "true".equals(folder.get("lantoa:key"))),
                site != null && ListedAttributes.isPlainAddress(site) ? site : Addresses.host(home) + "/",
                hosts(folder.get("lantoa:hosts")),
                feeds);
    }

    private Proposal proposal(
            String id,
            String name,
            @Nullable String nameEn,
            OutletTraits traits,
            String site,
            List<String> outletHosts,
            List<OpmlFeed> feeds) {
        Set<String> taken = channelIds.computeIfAbsent(id, any -> new HashSet<>());
        List<Proposal.Found> channels =
                feeds.stream().map(feed -> channel(feed, taken)).toList();
        Set<String> languages = new LinkedHashSet<>();
        channels.forEach(channel -> languages.add(channel.language()));
        return new Proposal(
                id,
                name,
                name.equals(nameEn) ? null : nameEn,
                traits,
                site,
                outletHosts,
                List.copyOf(languages),
                channels,
                new Inquiry(List.of(), 0));
    }

    private static List<String> hosts(@Nullable String stated) {
        String plain = Plain.of(stated);
        return plain == null
                ? List.of()
                : Stream.of(plain.split(" "))
                        .filter(host -> ListedAttributes.isPlainAddress("https://" + host))
                        .toList();
    }

    private static Proposal.Found channel(OpmlFeed feed, Set<String> taken) {
        String address = taken(feed);
        Map<String, String> stated = feed.attributes();
        String id = stated.get("lantoa:id");
        Candidate candidate = Candidate.of(ChannelKind.FEED, address, ListedAttributes.title(stated), true);
        String column = stated.get("lantoa:column");
        return new Proposal.Found(
                unused(id != null && Catalogue.isId(id) ? id : candidate.id(), taken),
                ChannelKind.FEED,
                address,
                candidate.name(),
                ListedAttributes.language(stated.get("language")),
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
        String name = own && ListedAttributes.title(folder) != null
                ? ListedAttributes.title(folder)
                : feeds.size() == 1 ? ListedAttributes.title(feeds.get(0).attributes()) : null;
        return name == null ? Site.host(home) : name;
    }

    /** The address of a feed that was not left out. */
    private static String taken(OpmlFeed feed) {
        return Objects.requireNonNull(ListedAttributes.address(feed), "feeds without a web address are left out");
    }

    private static String unused(String id, Set<String> taken) {
        String unused = id;
        for (int i = 2; !taken.add(unused); i++) {
            unused = id + "-" + i;
        }
        return unused;
    }
}
