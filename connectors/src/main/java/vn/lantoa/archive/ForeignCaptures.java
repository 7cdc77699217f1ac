package vn.lantoa.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import vn.lantoa.catalogue.Owners;
import vn.lantoa.model.Addresses;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Response;
import vn.lantoa.model.Skipped;

/**
 * The pages of outlets of the catalogue in somebody else's WARC file. Each {@code response} record is one item; records of
 * other types are none.
 */
final class ForeignCaptures {

    private final Owners outlets;

    ForeignCaptures(Owners outlets) {
        this.outlets = outlets;
    }

    Optional<ArchiveItem> take(WarcRecord record) {
        return record instanceof WarcResponse response ? Optional.of(item(response)) : Optional.empty();
    }

    private ArchiveItem item(WarcResponse record) {
        try {
            return taken(record);
        } catch (StoredPage.TooLarge e) {
            return skipped(record, "too-large", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // the library throws either where a head makes no sense
            return skipped(record, "unreadable", String.valueOf(e.getMessage()));
        }
    }

    private ArchiveItem taken(WarcResponse record) throws IOException {
        String target = String.valueOf(record.target());
        Optional<Outlet> outlet = outlets.of(target);
        if (outlet.isEmpty()) {
            return skipped(record, "unknown-outlet", "its host is that of no outlet of the catalogue");
        }
        if (record.truncated() != WarcTruncationReason.NOT_TRUNCATED) {
            return skipped(record, "truncated", "whoever stored it cut it off");
        }
        if (!record.contentType().base().equals(MediaType.HTTP)) {
            return skipped(record, "not-a-page", "no answer to an HTTP request");
        }
        int status = record.http().status();
        if (status != 200) {
            return skipped(record, "not-ok", "HTTP status " + status);
        }
        Response page = StoredPage.of(record);
        String type = String.valueOf(page.contentType());
        if (!type.toLowerCase(Locale.ROOT).contains("html")) {
            return skipped(record, "not-a-page", "of type " + type);
        }
        if (isHome(target)) {
            return skipped(record, "not-a-page", "the home page of a site");
        }
        return ArchiveItem.of(record.position(), capture(record, outlet.get(), target, page));
    }

    /** Nothing is known of the item but its page. */
    private static Capture capture(WarcResponse record, Outlet outlet, String target, Response page) {
        Entry entry = new Entry(null, null, target, null, null, null, null, null, null, null);
        return new Capture(
                Owners.elsewhere(outlet), entry, Addresses.canonical(target), List.of(page), null, record.date());
    }

    private static boolean isHome(String target) {
        String address = Addresses.canonical(target);
        return address.equals(Addresses.host(target) + "/");
    }

    private static ArchiveItem skipped(WarcResponse record, String reason, String message) {
        return ArchiveItem.of(record.position(), Skipped.filtered(reason, message, record.target()));
    }
}
