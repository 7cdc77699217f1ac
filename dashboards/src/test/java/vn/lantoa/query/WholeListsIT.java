package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.CaptureDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.GapDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.StoredPayload;
import vn.lantoa.document.StoredRecord;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.CapturedAnswer;
import vn.lantoa.model.Days;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Json;
import vn.lantoa.model.Theme;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;

/** More of everything than one answer of Elasticsearch holds: no figure is made from a part. */
@ExtendWith(ElasticsearchServer.class)
class WholeListsIT {

    private static final int ACCEPTED = 1_400;
    private static final int UNSURE = 200;
    private static final int OUT_OF_DATE = 1_100;
    private static final int GAPS = 10_500;
    private static final int OUTLETS = 5_300;
    private static final int CAPTURES = 1_300;
    private static final int AT_ONCE = 2_000;

    private static final Instant START = Newsroom.NOW.minusSeconds(400L * 86_400);
    private static final String TASK = "task-of-many";
    private static final String ARTICLE = "article-of-many";

    private static Searcher searcher;
    private static Channels channels;

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        Newsroom newsroom = Invention.at(Newsroom.NOW);
        newsroom.store(client);
        List<Write> writes = new ArrayList<>();
        writes.add(like(Index.TASKS, TASK, newsroom.tasks().get(0), Map.of("id", TASK)));
        for (int i = 0; i < ACCEPTED + UNSURE + OUT_OF_DATE; i++) {
            Instant analysed = Newsroom.NOW.minusSeconds(i);
            writes.add(like(
                    Index.ARTICLES,
                    "a" + i,
                    newsroom.articles().get(0),
                    Map.of("id", "a" + i, "analysed", analysed.toString(), "body", "", "title", "Bài " + i)));
            writes.add(like(
                    Index.EVIDENCE,
                    "e" + i,
                    newsroom.evidence().get(0),
                    Map.of(
                            "id",
                            "e" + i,
                            "task",
                            TASK,
                            "article",
                            "a" + i,
                            "published",
                            START.plusSeconds(i).toString(),
                            "decision",
                            decision(i),
                            "analysed",
                            (i < OUT_OF_DATE ? analysed.minusSeconds(1) : analysed).toString())));
        }
        writes.add(like(
                Index.ARTICLES,
                ARTICLE,
                newsroom.articles().get(0),
                Map.of("id", ARTICLE, "analysed", Newsroom.NOW.toString())));
        for (int i = 0; i < 2 * ArticleDetail.MOST_EVIDENCE; i++) {
            writes.add(like(
                    Index.EVIDENCE,
                    "m" + i,
                    newsroom.evidence().get(0),
                    Map.of(
                            "id",
                            "m" + i,
                            "task",
                            "t" + i,
                            "article",
                            ARTICLE,
                            "probability",
                            i / 1_000.0,
                            "analysed",
                            Newsroom.NOW.toString())));
        }
        for (int i = 0; i < GAPS; i++) {
            Instant from = START.plusSeconds(3_000L * i);
            GapDocument gap = GapDocument.begin("c", "o", GapKind.FAULT, from, from);
            writes.add(Write.index(Index.GAPS, gap.id(), 1, gap.end(from.plusSeconds(60), false)));
        }
        for (int i = 0; i < OUTLETS; i++) {
            CoverageDocument one = CoverageDocument.of(Newsroom.TODAY, "outlet-" + i, Theme.DX.name(), 1);
            writes.add(Write.index(Index.COVERAGE, one.id(), 1, one));
        }
        for (int i = 0; i < CAPTURES; i++) {
            for (int page = 1; page <= 2; page++) {
                CaptureDocument capture = capture(i, page);
                writes.add(Write.index(Index.CAPTURES, capture.id(), 1, capture));
            }
        }
        for (int at = 0; at < writes.size(); at += AT_ONCE) {
            Newsroom.store(client, writes.subList(at, Math.min(writes.size(), at + AT_ONCE)));
        }
        searcher = new Searcher(client);
        channels = Channels.ask(searcher);
    }

    @Test
    void allEvidenceOfATaskIsCountedAndPagedThrough() {
        TaskDetail first = TaskDetail.ask(searcher, TASK, 0, 50).orElseThrow();
        assertThat(first.accepted()).isEqualTo(ACCEPTED);
        assertThat(first.total()).isEqualTo(ACCEPTED + UNSURE);
        assertThat(first.evidence()).hasSize(50);
        List<EvidenceDocument> all = new ArrayList<>();
        for (int at = 0; at < first.total(); at += 50) {
            all.addAll(TaskDetail.ask(searcher, TASK, at, 50).orElseThrow().evidence());
        }
        assertThat(all).extracting(EvidenceDocument::id).doesNotHaveDuplicates().hasSize(ACCEPTED + UNSURE);
        assertThat(all.subList(0, ACCEPTED)).allMatch(piece -> piece.evidence().decision() == Acceptance.ACCEPTED);
        assertThat(all.subList(0, ACCEPTED))
                .extracting(one -> one.source().published())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void anArticleShowsItsStrongestEvidenceAndSaysHowMuchThereIs() {
        ArticleDetail detail = ArticleDetail.ask(searcher, ARTICLE).orElseThrow();
        assertThat(detail.pieces()).isEqualTo(2 * ArticleDetail.MOST_EVIDENCE);
        assertThat(detail.evidence()).hasSize(ArticleDetail.MOST_EVIDENCE);
        assertThat(detail.evidence().get(0).evidence().task()).isEqualTo("t" + (2 * ArticleDetail.MOST_EVIDENCE - 1));
    }

    @Test
    void allGapsAreLookedAt() {
        Gaps gaps = Gaps.ask(searcher, channels, Newsroom.NOW);
        assertThat(gaps.byChannel().get("c")).hasSize(GAPS);
        LocalDate day = Days.of(START).plusDays(10);
        List<GapDocument> since =
                Gaps.since(searcher, channels, Newsroom.NOW, day).byChannel().get("c");
        Instant begin = day.atStartOfDay(Days.VIETNAM).toInstant();
        assertThat(since)
                .containsExactlyElementsOf(gaps.byChannel().get("c").stream()
                        .filter(gap -> !gap.to().isBefore(begin))
                        .toList());
        assertThat(since.size()).isBetween(1, GAPS - 1);
    }

    @Test
    void allOutletsHaveTheirRow() {
        Daily daily = Daily.ask(
                searcher,
                channels,
                Gaps.ask(searcher, channels, Newsroom.NOW),
                new Period(Newsroom.TODAY, Newsroom.TODAY));
        long counted = EveryWord.of(
                        searcher,
                        Index.COVERAGE,
                        Ask.in(daily.period()),
                        "outlet",
                        Map.of("theme", Ask.articlesByTheme()))
                .stream()
                .filter(bucket -> bucket.key().stringValue().startsWith("outlet-"))
                .count();
        assertThat(counted).isEqualTo(OUTLETS);
    }

    @Test
    void theOldestCopyOfVeryManyIsFoundWithItsPages() {
        assertThat(StoredCaptures.moments(searcher, ARTICLE)).hasSize(CAPTURES).startsWith(at(CAPTURES - 1));
        Optional<List<CaptureDocument>> oldest = StoredCaptures.at(searcher, ARTICLE, at(0));
        assertThat(oldest.orElseThrow()).containsExactly(capture(0, 1), capture(0, 2));
        assertThat(StoredCaptures.at(searcher, ARTICLE, at(0).minusMillis(1))).isEmpty();
    }

    private static Acceptance decision(int i) {
        return i < OUT_OF_DATE + ACCEPTED ? Acceptance.ACCEPTED : Acceptance.UNSURE;
    }

    private static Instant at(int capture) {
        return START.plusSeconds(60L * capture);
    }

    private static CaptureDocument capture(int i, int page) {
        return new CaptureDocument(
                "capture-" + i + "-" + page,
                ARTICLE,
                "https://o.example/bai",
                "c",
                page,
                new CapturedAnswer("https://o.example/bai?trang=" + page, at(i), "digest", 200, "text/html", null),
                new StoredRecord("record", "file", 1L, 1L),
                new StoredPayload(null, null, 0, 0));
    }

    private static Write like(Index index, String id, Object document, Map<String, Object> changed) {
        ObjectNode node = Json.MAPPER.valueToTree(document);
        changed.forEach((name, value) -> node.set(name, Json.MAPPER.valueToTree(value)));
        return new Write(index.alias(), id, 1, node.toString());
    }
}
