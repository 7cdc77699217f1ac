package vn.lantoa.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import vn.lantoa.model.Json;
import vn.lantoa.model.Response;
import vn.lantoa.model.Tombstone;

/** How pages, notes and withdrawals become WARC records. Each names the first record of its file. */
final class Records {

    /** Media type of a record that says that an item had to go. */
    static final String WITHDRAWAL_TYPE = "application/vnd.lantoa.withdrawal+json";

    private static final MediaType NOTE = MediaType.parse(CaptureNote.TYPE);
    private static final MediaType WITHDRAWAL = MediaType.parse(WITHDRAWAL_TYPE);

    private Records() {}

    static WarcResponse response(URI info, Response page, Instant at, WarcDigest digest) {
        byte[] head = Head.of(page);
        byte[] block = new byte[head.length + page.body().length];
        System.arraycopy(head, 0, block, 0, head.length);
        System.arraycopy(page.body(), 0, block, head.length, page.body().length);
        return new WarcResponse.Builder(target(page.address()))
                .version(MessageVersion.WARC_1_1)
                .addHeader(RecordResync.INFO, RecordResync.value(info))
                .date(at)
                .payloadDigest(digest)
                .blockDigest(Digests.of(block))
                .body(MediaType.HTTP_RESPONSE, block)
                .build();
    }

    /** The head alone, and where the same bytes are. */
    static WarcRevisit revisit(URI info, Response page, Instant at, WarcDigest digest, Payload original) {
        byte[] head = Head.of(page);
        return new WarcRevisit.Builder(target(page.address()), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                .version(MessageVersion.WARC_1_1)
                .addHeader(RecordResync.INFO, RecordResync.value(info))
                .date(at)
                .payloadDigest(digest)
                .blockDigest(Digests.of(head))
                .refersTo(URI.create(original.record()), target(original.target()), original.at())
                .body(MediaType.HTTP_RESPONSE, head)
                .build();
    }

    /**
     * What the channel said of the item.
     *
     * @param first id of the record of its first page
     */
    static WarcMetadata note(URI info, CaptureNote note, @Nullable String first) {
        WarcMetadata.Builder builder = metadata(info, note.address(), note.fetched(), NOTE, note);
        return first == null
                ? builder.build()
                : builder.concurrentTo(URI.create(first)).build();
    }

    /** That an item had to go: its captures before this record must not be shown or read again. */
    static WarcMetadata withdrawal(URI info, Tombstone withdrawn) {
        return metadata(info, withdrawn.address(), withdrawn.at(), WITHDRAWAL, withdrawn)
                .build();
    }

    private static WarcMetadata.Builder metadata(URI info, String address, Instant at, MediaType type, Object content) {
        byte[] json = Json.write(content).getBytes(StandardCharsets.UTF_8);
        return new WarcMetadata.Builder()
                .version(MessageVersion.WARC_1_1)
                .addHeader(RecordResync.INFO, RecordResync.value(info))
                .date(at)
                .targetURI(target(address))
                .blockDigest(Digests.of(json))
                .body(type, json);
    }

    /** An address that fits into one line of a record's head. */
    private static String target(String address) {
        StringBuilder line = new StringBuilder(address.length());
        address.codePoints().filter(letter -> letter > ' ' && letter != 0x7F).forEach(line::appendCodePoint);
        return line.toString();
    }
}
