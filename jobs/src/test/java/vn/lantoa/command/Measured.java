package vn.lantoa.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.Index;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.settings.ElasticsearchSettings;

/** What somebody with the printed address of Elasticsearch sees. */
final class Measured {

    private static final int MOST = 1_000;

    private final GoodOutlet good;
    private final ElasticsearchSettings elasticsearch;
    private final Map<String, Duration> searchable = new HashMap<>();

    Measured(GoodOutlet good, String address) {
        this.good = good;
        this.elasticsearch = ElasticsearchSettings.at(address);
    }

    /** Looks which of the good outlet's articles searches find by now. */
    void look() {
        try (Store store = Store.open(elasticsearch)) {
            List<String> found = store
                    .client()
                    .search(
                            search -> search.index(Index.ARTICLES.alias())
                                    .size(MOST)
                                    .query(query -> query.term(
                                            term -> term.field("outlet").value(GoodOutlet.ID))),
                            ArticleDocument.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> hit.source().article().origin().address())
                    .toList();
            Instant now = Instant.now();
            for (GoodOutlet.Item item : good.items()) {
                if (found.contains(item.address())) {
                    searchable.putIfAbsent(item.address(), Duration.between(item.appeared(), now));
                }
            }
        } catch (IOException | RuntimeException e) {
            System.out.println("not searchable at the moment: " + e.getMessage());
        }
    }

    boolean complete() {
        return searchable.size() == good.items().size();
    }

    /** The longest time from an article's appearance until a search found it, of those that appeared after the start. */
    Duration slowest() {
        return good.items().stream()
                .skip(2)
                .map(item -> searchable.getOrDefault(item.address(), Duration.between(item.appeared(), Instant.now())))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    Map<String, ChannelDocument> channels() throws IOException {
        Map<String, ChannelDocument> channels = new HashMap<>();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.CHANNELS);
            new PitScan(store, Index.CHANNELS)
                    .each(ChannelDocument.class, channel -> channels.put(channel.id(), channel));
        }
        return channels;
    }

    List<ArticleDocument> articles() throws IOException {
        List<ArticleDocument> articles = new ArrayList<>();
        try (Store store = Store.open(elasticsearch)) {
            store.refresh(Index.ARTICLES);
            new PitScan(store, Index.ARTICLES).each(ArticleDocument.class, articles::add);
        }
        return articles;
    }

    /** Megabytes that a process had in memory at most; 0 where the system does not say. */
    long mostResident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
