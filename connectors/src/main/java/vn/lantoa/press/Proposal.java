package vn.lantoa.press;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.OutletKind;

/**
 * A catalogue entry that is proposed for an outlet.
 *
 * @param id lower-case letters, digits and hyphens
 * @param kind a guess from name and domain
 * @param languages in which it publishes, two letters each, its own first
 * @param failed what was tried and could not be read, in words
 * @param asked how many addresses were asked
 */
public record Proposal(
        String id,
        String name,
        OutletKind kind,
        String site,
        List<String> languages,
        List<Found> channels,
        List<String> failed,
        int asked) {

    /**
     * A channel that was found.
     *
     * @param column whether its name is that of a specialised column
     * @param read whether it was read; otherwise the site names it, and nobody asked it
     * @param entries how many it lists
     * @param newest moment of its newest entry; null where none states one
     * @param name as the site calls it
     */
    public record Found(
            String id,
            ChannelKind kind,
            String address,
            String name,
            String language,
            boolean column,
            boolean read,
            int entries,
            Instant newest) {}
}
