package vn.lantoa.document;

import vn.lantoa.model.Sighting;
import vn.lantoa.model.Site;
import vn.lantoa.model.Whose;

/**
 * An address that is not the outlet's own that lists it, so that the outlet has no such article. All null where it is its own.
 *
 * @param whose whose the address is
 * @param host of the address, without port and {@code www.}
 * @param address canonical address; of the outlet's own the article tells it
 * @param title as the channel lists it; null where it lists none
 */
public record Elsewhere(Whose whose, String host, String address, String title) {

    public static final Elsewhere NOWHERE = new Elsewhere(null, null, null, null);

    static Elsewhere of(Sighting sighting) {
        return sighting.whose() == null || sighting.whose() == Whose.OWN
                ? NOWHERE
                : new Elsewhere(
                        sighting.whose(), Site.plainHost(sighting.address()), sighting.address(), sighting.title());
    }
}
