package vn.lantoa.newsroom;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CompletenessDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.HealthDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.IndicatorDocument;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.model.Json;
import vn.lantoa.model.Theme;

/**
 * An invented newsroom as documents: articles, the coverage that they add up to, tasks, evidence, channels, indicators.
 * Everything in it is made up; the same numbers come out every time.
 */
public record Newsroom(
        List<ArticleDocument> articles,
        List<EvidenceDocument> evidence,
        List<TaskDocument> tasks,
        List<ChannelDocument> channels,
        List<GapDocument> gaps,
        List<HealthDocument> health,
        List<CompletenessDocument> completeness,
        List<IndicatorDocument> indicators) {

    /** When the newsroom is looked at: a Friday morning in Vietnam. */
    public static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final int AT_ONCE = 500;

    /** How many articles of each day, outlet and theme there are. */
    public List<CoverageDocument> coverage() {
        Map<String, CoverageDocument> coverage = new LinkedHashMap<>();
        for (ArticleDocument article : articles) {
            count(coverage, article, CoverageDocument.ALL);
            if (article.found().relevant()) {
                count(coverage, article, CoverageDocument.RELEVANT);
            }
            for (Theme theme : article.found().themes()) {
                count(coverage, article, theme.name());
            }
        }
        return List.copyOf(coverage.values());
    }

    /** Stores everything in indices that are there, and waits until it can be found. */
    public void store(ElasticsearchClient client) throws IOException {
        List<Write> writes = new ArrayList<>();
        articles.forEach(document -> writes.add(Write.index(Index.ARTICLES, document.id(), 1, document)));
        evidence.forEach(document -> writes.add(Write.index(Index.EVIDENCE, document.id(), 1, document)));
        tasks.forEach(document -> writes.add(Write.index(Index.TASKS, document.id(), 1, document)));
        coverage().forEach(document -> writes.add(Write.index(Index.COVERAGE, document.id(), 1, document)));
        channels.forEach(document -> writes.add(Write.index(Index.CHANNELS, document.id(), 1, document)));
        gaps.forEach(document -> writes.add(Write.index(Index.GAPS, document.id(), 1, document)));
        health.forEach(document -> writes.add(Write.index(Index.HEALTH, document.id(), 1, document)));
        completeness.forEach(document -> writes.add(Write.index(Index.COMPLETENESS, document.id(), 1, document)));
        indicators.forEach(document -> writes.add(Write.index(Index.INDICATORS, document.id(), 1, document)));
        for (int at = 0; at < writes.size(); at += AT_ONCE) {
            store(client, writes.subList(at, Math.min(writes.size(), at + AT_ONCE)));
        }
    }

    /** Stores some documents, and waits until they can be found. */
    public static void store(ElasticsearchClient client, List<Write> writes) throws IOException {
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        for (Write write : writes) {
            JsonNode document = Json.MAPPER.readTree(write.source());
            bulk.operations(operation -> operation.index(
                    index -> index.index(write.index()).id(write.id()).document(document)));
        }
        BulkResponse response = client.bulk(bulk.build());
        if (response.errors()) {
            throw new IOException(response.items().stream()
                    .flatMap(item -> Stream.ofNullable(item.error()))
                    .findFirst()
                    .map(Object::toString)
                    .orElse("bulk failed"));
        }
    }

    private static void count(Map<String, CoverageDocument> coverage, ArticleDocument article, String theme) {
        CoverageDocument one = CoverageDocument.of(
                LocalDate.parse(article.day()), article.article().origin().outlet(), theme, 1);
        coverage.merge(
                one.id(),
                one,
                (before, more) -> new CoverageDocument(
                        one.id(), one.day(), one.outlet(), one.theme(), before.articles() + more.articles()));
    }
}
