package vn.lantoa.coverage;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Ids;
import vn.lantoa.model.Json;

/**
 * Whether documents agree, each with itself and all with each other, told one after the other: tasks before articles, articles
 * before their evidence, and coverage last.
 */
final class Agreement {

    private final UnarchivedArticles unarchived = new UnarchivedArticles();
    private final List<String> findings = new ArrayList<>();
    private final CoverageTally tally = new CoverageTally();
    private final Set<String> tasks = new HashSet<>();
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, Set<String>> publicised = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, CoverageDocument> counted = new TreeMap<>();

    /**
     * Looks at one more document.
     *
     * @param id that it is stored under
     */
    void take(Index index, String id, ObjectNode node) {
        if (node.has("id") && !node.path("id").asText().equals(id)) {
            find(index, id, "says that its id is " + node.path("id").asText());
        }
        if (!node.path(Write.SEAL).asText().equals(Write.seal(node))) {
            find(index, id, "was changed by hand: its seal does not fit what it says");
        }
        try {
            read(index, node);
        } catch (IllegalArgumentException e) {
            find(
                    index,
                    id,
                    "cannot be read: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (NullPointerException e) {
            // whoever changes a document by hand can take anything out of it
            find(index, id, "cannot be read: it lacks something that all others have");
        }
    }

    /** Nothing but coverage comes from now on. */
    void allButCoverageTaken() {
        articles.forEach((id, article) -> {
            Set<String> proven = publicised.getOrDefault(id, Set.of());
            if (!article.tasks().equals(proven)) {
                find(Index.ARTICLES, id, "names tasks " + article.tasks() + ", its evidence proves " + proven);
            }
        });
        counted.putAll(tally.documents());
    }

    /** Nothing comes any more. */
    void allTaken() {
        counted.values()
                .forEach(missing -> find(
                        Index.COVERAGE, missing.id(), "is missing: there are " + missing.articles() + " articles"));
    }

    /** One sentence for everything that does not agree. */
    List<String> findings() {
        return findings;
    }

    /** Articles whose newest state has no archived copy. */
    UnarchivedArticles unarchived() {
        return unarchived;
    }

    private void read(Index index, ObjectNode node) {
        switch (index) {
            case TASKS -> tasks.add(node.path("id").asText());
            case ARTICLES -> article(Json.MAPPER.convertValue(node, ArticleDocument.class));
            case EVIDENCE -> evidence(Json.MAPPER.convertValue(node, EvidenceDocument.class));
            case SIGHTINGS -> sighting(Json.MAPPER.convertValue(node, SightingDocument.class));
            case GAPS -> gap(Json.MAPPER.convertValue(node, GapDocument.class));
            case UNARCHIVED -> unarchived.add(Json.MAPPER.convertValue(node, UnarchivedDocument.class));
            case COVERAGE -> coverage(Json.MAPPER.convertValue(node, CoverageDocument.class));
            default -> {}
        }
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

    private void evidence(EvidenceDocument evidence) {
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

    private void coverage(CoverageDocument document) {
        CoverageDocument right = counted.remove(document.id());
        long there = right == null ? 0 : right.articles();
        if (there != document.articles()) {
            find(Index.COVERAGE, document.id(), "says " + document.articles() + " articles, there are " + there);
        }
    }

    private void find(Index index, String id, String what) {
        findings.add(index.alias() + " " + id + " " + what);
    }

    private record Article(Instant analysed, Set<String> tasks) {}
}
