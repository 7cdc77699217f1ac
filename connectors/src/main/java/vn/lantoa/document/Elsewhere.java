package vn.lantoa.document;

import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Site;
import vn.lantoa.model.Whose;

/**
 * An address that does not belong to the outlet that lists it, so that the outlet has no such article. All null where it does.
 *
 * @param whose whose the address is
 * @param host of the address, without port and {@code www.}
 * @param address canonical address; where it is the outlet's own, the article states it
 * @param title as the channel lists it
 */
public record Elsewhere(
        @Nullable Whose whose,
        @Nullable String host,
        @Nullable String address,
        @Nullable String title) {

    public static final Elsewhere NOWHERE = new Elsewhere(null, null, null, null);

    static Elsewhere of(Sighting sighting) {
        return sighting.whose() == null || sighting.whose() == Whose.OWN
                ? NOWHERE
                : new Elsewhere(
                        sighting.whose(), Site.plainHost(sighting.address()), sighting.address(), sighting.title());
    }
}
