package vn.lantoa.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.lantoa.http.HostileServer;

/**
 * What one host does to the channel that reads it.
 *
 * @param name one word of a kind, the id of the outlet
 * @param place where it does it
 * @param path of what is asked for: the channel's address, or that of the one page that a good feed lists
 * @param routes answers of its own, by path; empty where the server's own route does it
 * @param otherwise what every other path answers; null for 404
 */
record Attack(
        String name,
        Place place,
        String path,
        Map<String, HostileServer.Route> routes,
        HostileServer.Route otherwise,
        Expected expected) {

    enum Place {
        FEED,
        SITEMAP,
        SECTION,
        /** The feed is good, the page that it lists is not. */
        PAGE,
        /** Feed and page are good, robots.txt is not. */
        ROBOTS
    }

    /** Of a route that the server has already. */
    static Attack known(Place place, String path, Expected expected) {
        String name =
                place.name().toLowerCase(Locale.ROOT) + path.replace('/', '-').replace("--", "-");
        return new Attack(name, place, path, Map.of(), null, expected);
    }

    static Attack own(String name, Place place, HostileServer.Route route, Expected expected) {
        String path = place == Place.ROBOTS ? "/robots.txt" : "/" + name;
        return new Attack(name, place, path, Map.of(path, route), null, expected);
    }

    Attack with(String also, HostileServer.Route route) {
        Map<String, HostileServer.Route> more = new LinkedHashMap<>(routes);
        more.put(also, route);
        return new Attack(name, place, path, more, otherwise, expected);
    }

    Attack otherwise(HostileServer.Route route) {
        return new Attack(name, place, path, routes, route, expected);
    }
}
