package vn.lantoa.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.query.Channels;
import vn.lantoa.text.Shortened;

/** The outlets' names in the reader's language. */
public final class OutletNames {

    private static final int LONGEST = 200;

    private final Localizer reader;
    private final Map<String, ChannelDocument> outlets;

    public OutletNames(Localizer reader, Channels channels) {
        this.reader = reader;
        this.outlets = channels.outlets();
    }

    /** The outlet's name; its id where it left the catalogue. */
    public String outlet(String id) {
        return of(reader, outlets.get(id), id);
    }

    /** The name of a channel's outlet. */
    public String outlet(ChannelDocument channel) {
        return of(reader, channel, channel.publisher().outlet());
    }

    private static String of(Localizer reader, @Nullable ChannelDocument outlet, String id) {
        if (outlet == null) {
            return Shortened.to(LONGEST, id);
        }
        String english =
                reader.language() == ReaderLanguage.EN ? outlet.publisher().outletNameEn() : null;
        return Shortened.to(
                LONGEST, english != null ? english : outlet.publisher().outletName());
    }
}
