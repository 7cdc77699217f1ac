package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** Why Elasticsearch does not do what it is asked, and what helps, in one sentence for people. */
public final class Refusal {

    private static final String ALL = "lantoa-*";

    private Refusal() {}

    /**
     * The reason in what a request ended with.
     *
     * @param failure of the client, or of {@link Store#write}; the words of anything else are taken as they are
     */
    public static String of(Exception failure) {
        if (failure instanceof ElasticsearchException refused) {
            ErrorCause cause = refused.error();
            JsonData index = cause.metadata().get("index");
            String name = index == null ? ALL : index.to(String.class);
            return of(name, new ItemAnswer(refused.status(), cause.type(), String.valueOf(cause.reason())));
        }
        if (failure instanceof ResponseException refused) {
            return of(
                    ALL, BulkAnswer.whole(refused.getResponse().getStatusLine().getStatusCode(), ""));
        }
        return failure instanceof NotStored || !(failure instanceof IOException)
                ? String.valueOf(failure.getMessage())
                : of(ALL, ItemAnswer.none(failure));
    }

    /** The reason in the answer to a write for an index. */
    static String of(String index, ItemAnswer answer) {
        if ("cluster_block_exception".equals(answer.error())) {
            return blocked(index, answer);
        }
        if ("index_closed_exception".equals(answer.error())) {
            return closed(index);
        }
        return switch (answer.status()) {
            case 0 -> "it does not answer (" + answer + "). Is it running, at the address of the settings?";
            case 401 ->
                "it does not accept user or API key any more (401); expected valid ones in the settings"
                        + " (elasticsearch.user and password, or api-key)";
            case 403 ->
                "the user or API key of the settings may not do that to " + index + " (" + answer
                        + "); expected one with the rights read, index and delete on " + ALL;
            case 404 ->
                index + " is no longer there (" + answer + "); the next start makes it again, and reprocess --from"
                        + " archive fills it";
            case 429 -> "it has too much to do for " + index + " (" + answer + "); it takes more when that is less";
            default ->
                answer.status() >= 500
                        ? "it has a fault of its own with " + index + " (" + answer + "); its log tells more"
                        : index + " does not accept it (" + answer + ")";
        };
    }

    private static String blocked(String index, ItemAnswer answer) {
        String words = answer.message();
        if (words.contains("read-only-allow-delete") || words.contains("flood")) {
            return "it keeps " + index + " read-only because its disk is nearly full; free some of that disk, and it"
                    + " takes documents again by itself";
        }
        if (words.contains("index closed")) {
            return closed(index);
        }
        return answer.status() == 503
                ? "it is not ready (" + answer + "); wait, or look into its log"
                : "somebody has locked " + index + " (" + words + "); take the block out of the settings of the index"
                        + " (index.blocks)";
    }

    private static String closed(String index) {
        return "the index " + index + " is closed; open it (POST /" + index + "/_open)";
    }
}
