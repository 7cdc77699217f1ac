package vn.lantoa.elastic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Rejected;
import vn.lantoa.model.Stage;

/** What takes the place of a write that can never be accepted: a document in {@code lantoa-rejected}. */
final class DeadLetters {

    private static final int MOST_MESSAGE = 500;
    private static final int MOST_PAYLOAD = 32_000;

    /** Marks the dead letters made here: they hold nothing that an index could refuse. */
    private static final String PREFIX = Stage.INDEX + "-";

    private DeadLetters() {}

    /** Id of the dead letter of a document; the same one however often it is rejected. */
    static String id(String index, String id) {
        return PREFIX + Ids.sha256(index + "|" + id).substring(0, 32);
    }

    static boolean isOne(Write write) {
        return write.index().equals(Index.REJECTED.alias()) && write.id().startsWith(PREFIX);
    }

    static Write of(Write write, String reason, String message, Instant at) {
        Rejected rejected = new Rejected(
                Stage.INDEX,
                reason,
                cut(write.index() + ": " + message, MOST_MESSAGE),
                null,
                cut(String.valueOf(write.id()), MOST_MESSAGE),
                write.source() == null ? null : cut(write.source(), MOST_PAYLOAD),
                at);
        return Write.index(Index.REJECTED, id(write.index(), write.id()), Math.max(0, write.version()), rejected);
    }

    /** The word for why an index refused a document. */
    static String reason(@Nullable String error) {
        if (error == null) {
            return "refused";
        }
        return switch (error) {
            case "document_parsing_exception",
                    "mapper_parsing_exception",
                    "strict_dynamic_mapping_exception",
                    "illegal_argument_exception" -> "mapping";
            default -> "refused";
        };
    }

    /** Never ends in half of a surrogate pair, which could not be written as UTF-8. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
