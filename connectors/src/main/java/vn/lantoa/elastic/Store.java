package vn.lantoa.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.indices.RefreshResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.settings.ElasticsearchSettings;

/** The documents, read and written at once, outside a stream. Thread-safe. */
public final class Store implements AutoCloseable {

    private static final int BULK = 1_000;

    private final ElasticsearchClient client;
    private final BulkClient bulk;
    private final InstantSource clock;
    private final Versions versions;
    private final Map<String, String> others;

    private Store(ElasticsearchSettings settings, InstantSource clock, Map<String, String> others) {
        client = Elastic.connect(settings);
        bulk = new BulkClient(settings);
        this.clock = clock;
        this.versions = new Versions(clock);
        this.others = Map.copyOf(others);
    }

    /** Connects; nothing is asked before the first request. */
    public static Store open(ElasticsearchSettings settings) {
        return open(settings, InstantSource.system());
    }

    /**
     * The same with a clock of one's own.
     *
     * @param clock that versions are moments of
     */
    public static Store open(ElasticsearchSettings settings, InstantSource clock) {
        return new Store(settings, clock, Map.of());
    }

    /**
     * The same where some indices have other names: those of a generation that is not in use yet, or no longer.
     *
     * @param names by what {@link Index#alias} says
     */
    static Store named(ElasticsearchSettings settings, Map<String, String> names) {
        return new Store(settings, InstantSource.system(), names);
    }

    /** By which an index is asked for in this store. */
    public String name(Index index) {
        return named(index.alias());
    }

    private String named(String alias) {
        return others.getOrDefault(alias, alias);
    }

    /** The present moment of the clock that versions come from. */
    public Instant now() {
        return clock.instant();
    }

    /** The official client. */
    public ElasticsearchClient client() {
        return client;
    }

    /** Makes what was written before visible to searches. */
    public void refresh(Index... indices) throws IOException {
        refreshed(indices);
    }

    /**
     * The same for who may only read, perhaps.
     *
     * @return false where this user has no right to it: what was written a moment ago may not be seen yet
     */
    public boolean refreshWhereAllowed(Index... indices) throws IOException {
        try {
            // indices that the user has no right to refresh are passed over without a word, as if they were not there
            return refreshed(indices).shards().total().intValue() > 0;
        } catch (ElasticsearchException e) {
            if (e.status() == 403) {
                return false;
            }
            throw e;
        }
    }

    private RefreshResponse refreshed(Index... indices) throws IOException {
        List<String> names = Arrays.stream(indices).map(this::name).toList();
        return client.indices().refresh(request -> request.index(names).ignoreUnavailable(true));
    }

    /**
     * One document as it stands, also where it was written so short a time ago that no search sees it yet.
     *
     * @param fields the only ones that are read
     * @return empty where there is no such document
     * @throws IOException where there is no answer
     */
    public <T> Optional<T> document(Index index, String id, Class<T> type, String... fields) throws IOException {
        try {
            GetResponse<T> answer =
                    client.get(request -> request.index(name(index)).id(id).sourceIncludes(List.of(fields)), type);
            return Optional.ofNullable(answer.source());
        } catch (ElasticsearchException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Writes changes, also over what was stored while a clock was ahead.
     *
     * @throws IOException where one was not accepted, other than for being out of date; its message is a sentence for people
     */
    public void write(List<Write> writes) throws IOException {
        List<Write> left = writes;
        while (!left.isEmpty()) {
            List<Write> again = new ArrayList<>();
            send(left, (write, conflict) -> {
                Write above = versions.above(write, conflict);
                if (above != null) {
                    again.add(above);
                }
            });
            left = again;
        }
    }

    /**
     * Writes changes of documents that were read, each with the version that it had then: what somebody has written in between
     * stays, whatever the clocks say.
     *
     * @throws IOException as for {@link #write}
     */
    public void writeUnlessChanged(List<Write> writes) throws IOException {
        send(writes, (write, conflict) -> {});
    }

    private void send(List<Write> writes, BiConsumer<Write, ItemAnswer> superseded) throws IOException {
        for (List<Write> some : Batches.of(writes, BULK)) {
            List<ItemAnswer> answers =
                    bulk.send(some.stream().map(this::named).toList()).join();
            for (int i = 0; i < some.size(); i++) {
                settle(some.get(i), answers.get(i), superseded);
            }
        }
    }

    private Write named(Write write) {
        return others.isEmpty() ? write : new Write(named(write.index()), write.id(), write.version(), write.source());
    }

    private static void settle(Write write, ItemAnswer answer, BiConsumer<Write, ItemAnswer> superseded)
            throws NotStored {
        switch (answer.outcome()) {
            case SUCCESS -> {}
            case SUPERSEDED -> superseded.accept(write, answer);
            default -> throw new NotStored(write, answer);
        }
    }

    @Override
    public void close() throws IOException {
        try (bulk) {
            client.close();
        }
    }
}
