package vn.lantoa.catalogue;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Site;
import vn.lantoa.model.Whose;

/**
 * Which outlet a page belongs to, by its address. An outlet has the hosts of its site, of its feeds, sitemaps and
 * section pages, and
 * those that the catalogue names besides; of a host that several outlets have, the one whose path is the longest prefix of
 * the address's path. An address under none of the paths belongs to all outlets of the host: home pages often lie
 * deeper than the articles. Hosts
 * below a host are its owner's, and so are all hosts of a registered domain in which only one outlet has hosts. On
 * platforms an outlet has only the path of its account.
 */
public final class Owners {

    /**
     * Part of a host.
     *
     * @param path beginning of the paths in it, without a closing slash; empty for all of the host
     * @param strict whether nothing beside that path is the outlet's
     */
    private record Place(String path, Outlet outlet, boolean strict) {

        boolean holds(String other) {
            return path.isEmpty() || other.equals(path) || other.startsWith(path + "/");
        }
    }

    private final Map<String, Outlet> byId = new HashMap<>();
    private final Map<String, List<Place>> byHost = new HashMap<>();
    private final Map<String, Set<Outlet>> byDomain = new HashMap<>();
    private final Set<String> platforms = new HashSet<>();

    private Owners() {}

    /** Of all outlets and channels of a catalogue. */
    public static Owners of(Catalogue catalogue) {
        return of(catalogue.outlets(), catalogue.channels());
    }

    /** Of the outlets that have channels. */
    public static Owners of(List<Channel> channels) {
        return of(channels.stream().map(Channel::outlet).distinct().toList(), channels);
    }

    private static Owners of(List<Outlet> outlets, List<Channel> channels) {
        Owners owners = new Owners();
        outlets.forEach(owners::add);
        channels.forEach(owners::add);
        return owners;
    }

    /** The outlet that has the address; empty where none or several have it. */
    public Optional<Outlet> of(String address) {
        Set<Outlet> owners = owners(address);
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }

    /** Whose the address is that a channel lists. Items of platform accounts are their own. */
    public Whose whose(String address, Channel lister) {
        if (lister.kind().isSocial()) {
            return Whose.OWN;
        }
        Set<Outlet> owners = owners(address);
        if (owners.isEmpty()) {
            return Whose.NOBODYS;
        }
        // two outlets at one place: each has what it lists
        boolean own = owners.stream()
                .anyMatch(owner -> owner.id().equals(lister.outlet().id()));
        return own ? Whose.OWN : Whose.OTHERS;
    }

    /** The outlet of that id. */
    public Optional<Outlet> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A channel for pages of an outlet that were found in none of its channels. */
    public static Channel elsewhere(Outlet outlet) {
        return new Channel(
                outlet.id() + "/elsewhere", outlet, ChannelKind.SECTION, outlet.site(), "vi", false, false, null);
    }

    private void add(Outlet outlet) {
        byId.putIfAbsent(outlet.id(), outlet);
        place(outlet.site(), outlet, false);
        outlet.hosts().forEach(host -> place("https://" + host, outlet, true));
    }

    private void add(Channel channel) {
        Outlet outlet = channel.outlet();
        String host = Site.plainHost(channel.address());
        if (channel.kind().isSocial()) {
            platforms.add(host);
            places(host).add(new Place(path(channel.address()), outlet, true));
        } else if (places(host).stream().noneMatch(place -> place.outlet().id().equals(outlet.id()))) {
            // the path of a list says nothing about the paths of its items
            place(Addresses.host(channel.address()), outlet, false);
        }
    }

    private void place(String address, Outlet outlet, boolean strict) {
        String host = Site.plainHost(address);
        if (host.isEmpty()) {
            return;
        }
        Place place = new Place(path(address), outlet, strict);
        places(host).add(place);
        if (place.path().isEmpty() || !strict) {
            byDomain.computeIfAbsent(Site.domain(address), domain -> new LinkedHashSet<>())
                    .add(outlet);
        }
    }

    private List<Place> places(String host) {
        return byHost.computeIfAbsent(host, name -> new ArrayList<>());
    }

    private Set<Outlet> owners(String address) {
        String domain = Site.domain(address);
        String host = Site.plainHost(address);
        String path = path(address);
        while (!host.isEmpty()) {
            List<Place> places = byHost.getOrDefault(host, List.of());
            Set<Outlet> owners = longest(places, path);
            if (owners.isEmpty()) {
                owners = platforms.contains(host) ? Set.of() : all(places);
            }
            if (!owners.isEmpty()) {
                return owners;
            }
            // subdomains belong to owners of the whole host only
            path = "";
            host = host.equals(domain) || !host.contains(".") ? "" : host.substring(host.indexOf('.') + 1);
        }
        return platforms.contains(domain) ? Set.of() : byDomain.getOrDefault(domain, Set.of());
    }

    private static Set<Outlet> longest(List<Place> places, String path) {
        List<Place> holding = places.stream().filter(place -> place.holds(path)).toList();
        int length = holding.stream()
                .map(place -> place.path().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        Set<Outlet> owners = new LinkedHashSet<>();
        holding.stream().filter(place -> place.path().length() == length).forEach(place -> owners.add(place.outlet()));
        return owners;
    }

    /** The owners of a host, whatever the path. */
    private static Set<Outlet> all(List<Place> places) {
        Set<Outlet> owners = new LinkedHashSet<>();
        places.stream().filter(place -> !place.strict()).forEach(place -> owners.add(place.outlet()));
        return owners;
    }

    private static String path(String address) {
        String canonical = Addresses.canonical(address);
        String path = Addresses.isWeb(canonical) ? URI.create(canonical).getRawPath() : "";
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
