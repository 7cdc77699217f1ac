package vn.lantoa.coverage;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Refusal;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;

/**
 * Whether everything in the index agrees: no document was changed by hand, ids are computed from what the documents are,
 * coverage equals what the articles add up to, and evidence points to articles and tasks that exist.
 */
public final class Audit {

    /**
     * What an audit found.
     *
     * @param documents how many documents each index holds, by alias
     * @param findings one sentence for everything that does not agree; empty where all is well
     * @param unarchived articles whose newest state has no archived copy: known and told, so that it is no finding
     * @param fresh whether all was seen that was written before; false where the user may only read, so that something
     *     written a moment ago may look as if it were missing
     */
    public record Report(
            Map<String, Long> documents, List<String> findings, UnarchivedArticles unarchived, boolean fresh) {}

    private final Store store;
    private final UnarchivedArticles unarchived = new UnarchivedArticles();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> documents = new TreeMap<>();
    private final CoverageTally tally = new CoverageTally();
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Set<String>> publicised = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    public Audit(Store store) {
        this.store = store;
    }

    /**
     * Reads every document once.
     *
     * @throws IOException where Elasticsearch does not let it; the message says why, and what helps
     */
    public Report run() throws IOException {
        try {
            return read();
        } catch (ElasticsearchException e) {
            throw new IOException("the index cannot be read: " + Refusal.of(e), e);
        }
    }

    private Report read() throws IOException {
        boolean fresh = store.refreshWhereAllowed(Index.values());
        Set<String> tasks = new HashSet<>();
        each(Index.TASKS, node -> tasks.add(node.path("id").asText()));
        each(Index.ARTICLES, node -> article(Json.MAPPER.convertValue(node, ArticleDocument.class)));
        each(Index.EVIDENCE, node -> evidence(Json.MAPPER.convertValue(node, EvidenceDocument.class), tasks));
        each(Index.SIGHTINGS, node -> sighting(Json.MAPPER.convertValue(node, SightingDocument.class)));
        each(Index.GAPS, node -> gap(Json.MAPPER.convertValue(node, GapDocument.class)));
        each(Index.UNARCHIVED, node -> unarchived.add(Json.MAPPER.convertValue(node, UnarchivedDocument.class)));
        for (Index index : List.of(
                Index.CAPTURES, Index.CHANNELS, Index.HEALTH, Index.COMPLETENESS, Index.INDICATORS, Index.REJECTED)) {
            each(index, node -> {});
        }
        tasksOfArticles();
        coverage();
        return new Report(documents, findings, unarchived, fresh);
    }

    private void each(Index index, PitScan.Each<ObjectNode> each) throws IOException {
        documents.put(index.alias(), 0L);
        new PitScan(store, index).eachWithId((id, node) -> {
            documents.merge(index.alias(), 1L, Long::sum);
            if (node.has("id") && !node.path("id").asText().equals(id)) {
                find(index, id, "says that its id is " + node.path("id").asText());
            }
            if (!node.path(Write.SEAL).asText().equals(Write.seal(node))) {
                find(index, id, "was changed by hand: its seal does not fit what it says");
            }
            try {
                each.accept(node);
            } catch (IllegalArgumentException e) {
                find(
                        index,
                        id,
                        "cannot be read: " + e.getMessage().lines().findFirst().orElse(""));
            }
        });
    }

    private void article(ArticleDocument article) {
        if (!article.id().equals(Ids.article(article.article().origin().address()))) {
            find(
                    Index.ARTICLES,
                    article.id(),
                    "does not have the id of its address "
                            + article.article().origin().address());
        }
        if (!addresses.add(article.article().origin().address())) {
            find(
                    Index.ARTICLES,
                    article.id(),
                    "has the address of another article: "
                            + article.article().origin().address());
        }
        tally.add(
                article.day(),
                article.article().origin().outlet(),
                article.found().themes(),
                article.tasks());
        articles.put(article.id(), new Article(article.analysed(), new TreeSet<>(article.tasks())));
    }

    private void evidence(EvidenceDocument evidence, Set<String> tasks) {
        if (!evidence.id()
                .equals(Ids.evidence(
                        evidence.evidence().article(), evidence.evidence().task()))) {
            find(Index.EVIDENCE, evidence.id(), "does not have the id of its article and task");
        }
        if (!tasks.contains(evidence.evidence().task())) {
            find(
                    Index.EVIDENCE,
                    evidence.id(),
                    "points to task " + evidence.evidence().task() + ", which does not exist");
        }
        Article article = articles.get(evidence.evidence().article());
        if (article == null) {
            find(
                    Index.EVIDENCE,
                    evidence.id(),
                    "points to article " + evidence.evidence().article() + ", which does not exist");
        } else if (!evidence.analysed().equals(article.analysed())) {
            find(
                    Index.EVIDENCE,
                    evidence.id(),
                    "is older than the analysis of its article "
                            + evidence.evidence().article());
        }
        if (evidence.evidence().decision() == Acceptance.ACCEPTED) {
            publicised
                    .computeIfAbsent(evidence.evidence().article(), key -> new TreeSet<>())
                    .add(evidence.evidence().task());
        }
    }

    private void sighting(SightingDocument sighting) {
        if (!sighting.id().equals(Ids.sighting(sighting.article(), sighting.channel()))) {
            find(Index.SIGHTINGS, sighting.id(), "does not have the id of its article and channel");
        }
    }

    private void gap(GapDocument gap) {
        if (!gap.id().equals(Ids.gap(gap.channel(), gap.kind(), gap.from()))) {
            find(Index.GAPS, gap.id(), "does not have the id of its channel, kind and beginning");
        }
        if (gap.open() != (gap.to() == null) || (gap.to() != null && gap.to().isBefore(gap.from()))) {
            find(Index.GAPS, gap.id(), "lasts from " + gap.from() + " to " + gap.to());
        }
    }

    private void tasksOfArticles() {
        articles.forEach((id, article) -> {
            Set<String> proven = publicised.getOrDefault(id, Set.of());
            if (!article.tasks().equals(proven)) {
                find(Index.ARTICLES, id, "names tasks " + article.tasks() + ", its evidence proves " + proven);
            }
        });
    }

    private void coverage() throws IOException {
        Map<String, CoverageDocument> counted = new TreeMap<>(tally.documents());
        each(Index.COVERAGE, node -> {
            CoverageDocument document = Json.MAPPER.convertValue(node, CoverageDocument.class);
            CoverageDocument right = counted.remove(document.id());
            long articles = right == null ? 0 : right.articles();
            if (articles != document.articles()) {
                find(Index.COVERAGE, document.id(), "says " + document.articles() + " articles, there are " + articles);
            }
        });
        counted.values()
                .forEach(missing -> find(
                        Index.COVERAGE, missing.id(), "is missing: there are " + missing.articles() + " articles"));
    }

    private void find(Index index, String id, String what) {
        findings.add(index.alias() + " " + id + " " + what);
    }

    private record Article(Instant analysed, Set<String> tasks) {}
}
