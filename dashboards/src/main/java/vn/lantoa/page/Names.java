package vn.lantoa.page;

import java.util.Map;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.query.Channels;
import vn.lantoa.text.Shortened;

/** The outlets' names in the reader's language. */
public final class Names {

    private static final int LONGEST = 200;

    private final Reader reader;
    private final Map<String, ChannelDocument> outlets;

    public Names(Reader reader, Channels channels) {
        this.reader = reader;
        this.outlets = channels.outlets();
    }

    /** The outlet's name; its id where it left the catalogue. */
    public String outlet(String id) {
        return of(reader, outlets.get(id), id);
    }

    /** The name of a channel's outlet. */
    public String outlet(ChannelDocument channel) {
        return of(reader, channel, channel.outlet());
    }

    private static String of(Reader reader, ChannelDocument outlet, String id) {
        if (outlet == null) {
            return Shortened.to(LONGEST, id);
        }
        boolean english = reader.language() == Language.EN && outlet.outletNameEn() != null;
        return Shortened.to(LONGEST, english ? outlet.outletNameEn() : outlet.outletName());
    }
}
