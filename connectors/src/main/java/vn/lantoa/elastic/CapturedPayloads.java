package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lantoa.archive.Payload;
import vn.lantoa.archive.Payloads;
import vn.lantoa.archive.RecordLocation;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.Index;

/** Finds payloads by their digest in {@code lantoa-captures}. While Elasticsearch does not answer, none are found. */
public final class CapturedPayloads implements Payloads {

    private static final Logger LOG = LoggerFactory.getLogger(CapturedPayloads.class);

    private final Store store;
    private boolean told;

    public CapturedPayloads(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Payload> find(String digest) {
        try {
            Optional<Payload> found = ask(digest);
            told = false;
            return found;
        } catch (IOException | ElasticsearchException e) {
            if (!told) {
                LOG.warn("bytes are stored again until Elasticsearch tells what is stored: {}", e.getMessage());
                told = true;
            }
            return Optional.empty();
        }
    }

    private Optional<Payload> ask(String digest) throws IOException {
        SearchResponse<CaptureDocument> response = store.client()
                .search(
                        request -> request.index(Index.CAPTURES.alias())
                                .size(1)
                                .trackTotalHits(track -> track.enabled(false))
                                .query(query -> query.bool(bool -> bool.filter(filter -> filter.term(
                                                term -> term.field("digest").value(digest)))
                                        .mustNot(not -> not.exists(exists -> exists.field("revisitOf"))))),
                        CaptureDocument.class);
        return response.hits().hits().stream().findFirst().map(hit -> payload(hit.source()));
    }

    private static Payload payload(CaptureDocument document) {
        return new Payload(
                document.stored().record(),
                new RecordLocation(document.stored().file(), document.stored().offset()),
                document.stored().length(),
                document.answer().target(),
                document.answer().at());
    }
}
