package vn.lantoa.press;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.OutletKind;

/**
 * A catalogue entry that is proposed for an outlet.
 *
 * @param id lower-case letters, digits and hyphens
 * @param nameEn null where nothing states one
 * @param hosts further hosts whose pages are stated to be its own
 * @param languages in which it publishes, two letters each, its own first
 */
public record Proposal(
        String id,
        String name,
        @Nullable String nameEn,
        OutletTraits traits,
        String site,
        List<String> hosts,
        List<String> languages,
        List<Found> channels,
        Inquiry inquiry) {

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
        this(
                id,
                name,
                null,
                new OutletTraits(kind, null, false),
                site,
                List.of(),
                languages,
                channels,
                new Inquiry(failed, asked));
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
            @Nullable Instant newest) {}
}
