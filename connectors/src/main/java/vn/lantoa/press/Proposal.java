package vn.lantoa.press;

import java.time.Instant;
import java.util.List;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.OutletKind;

/**
 * A catalogue entry that is proposed for an outlet.
 *
 * @param id lower-case letters, digits and hyphens
 * @param nameEn null where nothing states one
 * @param kind a guess from name and domain
 * @param setting null where nothing states one: the usual one of its kind
 * @param key whether it is stated to be a key press agency of the programme
 * @param hosts further hosts whose pages are stated to be its own
 * @param languages in which it publishes, two letters each, its own first
 * @param failed what was tried and could not be read, in words
 * @param asked how many addresses were asked
 */
public record Proposal(
        String id,
        String name,
        String nameEn,
        OutletKind kind,
        CommunicationSetting setting,
        boolean key,
        String site,
        List<String> hosts,
        List<String> languages,
        List<Found> channels,
        List<String> failed,
        int asked) {

    /** For an outlet of which nothing is stated that has to be guessed. */
    Proposal(
            String id,
            String name,
            OutletKind kind,
            String site,
            List<String> languages,
            List<Found> channels,
            List<String> failed,
            int asked) {
        this(id, name, null, kind, null, false, site, List.of(), languages, channels, failed, asked);
    }

    /**
     * A channel that was found.
     *
     * @param column whether its name is that of a specialised column
     * @param checked whether it was seen to answer
     * @param read whether it was read; otherwise it is named somewhere, and nobody asked it now
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
            boolean checked,
            boolean read,
            int entries,
            Instant newest) {}
}
