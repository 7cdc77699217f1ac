package vn.lantoa.catalogue;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Outlet;

/** Finds an outlet by the host of a page: that of the outlet's site, or one below it. */
public final class OutletsByHost {

    private final Map<String, Outlet> byHost = new HashMap<>();
    private final Map<String, Outlet> byId = new HashMap<>();

    /**
     * @param outlets of two on one host the first is meant
     */
    public OutletsByHost(List<Outlet> outlets) {
        for (Outlet outlet : outlets) {
            byId.putIfAbsent(outlet.id(), outlet);
            String host = host(outlet.site());
            if (!host.isEmpty()) {
                byHost.putIfAbsent(host, outlet);
            }
        }
    }

    /** Empty where the host is that of no outlet. */
    public Optional<Outlet> of(String address) {
        String host = host(address);
        while (host.contains(".")) {
            Outlet outlet = byHost.get(host);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
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

    private static String host(String address) {
        String origin = Addresses.host(address);
        if (origin.isEmpty()) {
            return "";
        }
        String host = URI.create(origin).getHost();
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
