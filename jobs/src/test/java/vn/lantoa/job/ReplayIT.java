package vn.lantoa.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.archive.Archive;
import vn.lantoa.archive.ArchiveWriter;
import vn.lantoa.archive.Rotation;
import vn.lantoa.catalogue.Catalogue;
import vn.lantoa.coverage.Audit;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Indices;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.embedded.EmbeddedElasticsearch;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Capture;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Entry;
import vn.lantoa.model.Header;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Response;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.replay.ReplayPeriod;
import vn.lantoa.settings.ArchiveSettings;
import vn.lantoa.settings.ElasticsearchSettings;
import vn.lantoa.settings.Settings;

/** The archive gives back what was collected: through the whole job, from a real newsroom over HTTP to a real Elasticsearch. */
class ReplayIT {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @TempDir
    Path data;

    private EmbeddedElasticsearch server;
    private Store store;
    private Newsroom newsroom;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedElasticsearch.start(data);
        store = Store.open(ElasticsearchSettings.at(server.address()));
        newsroom = Newsroom.start(0, LocalDate.of(2026, 11, 19));
    }

    @AfterEach
    void stop() throws IOException {
        newsroom.close();
        store.close();
        server.close();
    }

    @Test
    void aReplayIntoAnEmptyIndexGivesTheDocumentsOfTheLiveRun() throws Exception {
        live();
        Map<String, ObjectNode> articles = documents(Index.ARTICLES);
        Map<String, ObjectNode> evidence = documents(Index.EVIDENCE);
        Map<String, ObjectNode> coverage = documents(Index.COVERAGE);
        Map<String, ObjectNode> captures = documents(Index.CAPTURES);
        assertThat(articles).hasSize(newsroom.size());
        assertThat(evidence).isNotEmpty();
        assertThat(captures).hasSizeGreaterThanOrEqualTo(newsroom.size());

        newsroom.close();
        empty();
        List<Path> files = new Archive(archive()).files();
        ReplaySummary summary = replay(files, ReplayPeriod.ALL);

        assertThat(documents(Index.ARTICLES)).isEqualTo(articles);
        assertThat(documents(Index.EVIDENCE)).isEqualTo(evidence);
        assertThat(documents(Index.COVERAGE)).isEqualTo(coverage);
        assertThat(new Archive(archive()).files())
                .as("nothing is archived again")
                .isEqualTo(files);
        assertThat(summary.in())
                .isEqualTo(summary.out() + summary.repeated() + summary.filtered() + summary.rejected());
        assertThat(summary.out()).isEqualTo(articles.size());
        assertThat(new Audit(store).run().findings()).isEmpty();

        assertThat(documents(Index.CAPTURES)).isEmpty();
        CaptureIndex.rebuild(store, settings().archive());
        assertThat(documents(Index.CAPTURES)).isEqualTo(captures);
    }

    /** What is found late is told as found late, and what was known stays as it was, however often everything is analysed. */
    @Test
    void evidenceKeepsTheMomentAtWhichItWasFoundFirst() throws Exception {
        live();
        Map<String, Instant> before = found();
        String late = Trial.documents(store, Index.EVIDENCE, EvidenceDocument.class).stream()
                .filter(piece -> piece.evidence().decision() == Acceptance.ACCEPTED)
                .map(one -> one.evidence().task())
                .findFirst()
                .orElseThrow();
        List<Path> files = new Archive(archive()).files();
        replay(files, ReplayPeriod.ALL, without(late));
        Map<String, Instant> fewer = found();
        assertThat(fewer).hasSizeBetween(1, before.size() - 1);
        assertThat(before).containsAllEntriesOf(fewer);

        Instant asked = Instant.ofEpochMilli(System.currentTimeMillis());
        replay(files, ReplayPeriod.ALL);
        Map<String, Instant> after = found();
        assertThat(after).containsOnlyKeys(before.keySet()).containsAllEntriesOf(fewer);
        after.keySet().removeAll(fewer.keySet());
        assertThat(after.values()).isNotEmpty().allMatch(moment -> !moment.isBefore(asked));
    }

    /** When accepted evidence was found, by its id. */
    private Map<String, Instant> found() throws IOException {
        Map<String, Instant> found = new TreeMap<>();
        Trial.documents(store, Index.EVIDENCE, EvidenceDocument.class).stream()
                .filter(piece -> piece.evidence().decision() == Acceptance.ACCEPTED)
                .forEach(piece -> found.put(piece.id(), piece.found()));
        return found;
    }

    /** The tasks of the sample newsroom, but for one. */
    private Trial without(String task) throws IOException {
        List<String> rows = Files.readAllLines(trial().registry()).stream()
                .filter(row -> !row.startsWith(task + ","))
                .toList();
        Path fewer = Files.write(data.resolve("nhiem-vu.csv"), rows);
        Trial trial = trial();
        return new Trial(trial.data(), trial.elasticsearch(), fewer, trial.social(), trial.archive());
    }

    @Test
    void anArticleThatChangedOftenEndsInItsLastState() throws Exception {
        Channel channel = newsroom.catalogue().channels().get(0);
        int articles = 20;
        int versions = 15;
        try (ArchiveWriter writer = new ArchiveWriter(
                archive(),
                0,
                new Rotation(10_000, Duration.ofDays(1)),
                digest -> Optional.empty(),
                InstantSource.system())) {
            for (int version = 1; version <= versions; version++) {
                for (int number = 0; number < articles; number++) {
                    writer.append(capture(channel, number, version));
                    Thread.sleep(1); // files are named by the millisecond
                }
            }
        }
        List<Path> files = new Archive(archive()).files();
        assertThat(files).hasSizeGreaterThan(5);
        ReplaySummary summary = replay(files, ReplayPeriod.ALL);
        assertThat(summary.in()).isEqualTo((long) articles * versions);
        assertThat(titles()).hasSize(articles).allMatch(title -> title.endsWith(" lần " + versions));

        ReplayPeriod early = new ReplayPeriod(NOON, NOON.plus(Duration.ofMinutes(4)));
        empty();
        ReplaySummary part = replay(files, early);
        assertThat(titles()).hasSize(articles).allMatch(title -> title.endsWith(" lần 3"));
        assertThat(part.reasons()).containsEntry("out-of-period", (long) articles * (versions - 3));
        assertThat(part.in()).isEqualTo(part.out() + part.repeated() + part.filtered() + part.rejected());
    }

    @Test
    void whatAChannelTookFromOthersBecomesTheirsAndFromNobodysHostIsNoArticle() throws Exception {
        Catalogue catalogue = newsroom.catalogue();
        Channel taker = catalogue.channels().get(0);
        Outlet owner = catalogue.outlets().stream()
                .filter(outlet -> !outlet.equals(taker.outlet()))
                .findFirst()
                .orElseThrow();
        String others = owner.site() + "cua-nguoi-khac.html";
        String nobodys = "http://khong-ai.localhost/bai.html";
        try (ArchiveWriter writer = new ArchiveWriter(
                archive(),
                0,
                new Rotation(1_000_000, Duration.ofDays(1)),
                digest -> Optional.empty(),
                InstantSource.system())) {
            writer.append(listedAs("Tựa của nơi lấy", capture(taker, others, "Tựa của trang", NOON)));
            writer.append(listedAs("Tựa của nơi lấy", capture(taker, nobodys, "Tựa của trang", NOON)));
        }
        List<Path> files = new Archive(archive()).files();

        new Replay(
                        settings(),
                        trial().inputs(owning(catalogue, taker.outlet(), nobodys, others)),
                        files,
                        ReplayPeriod.ALL)
                .run(line -> {});
        assertThat(documents(Index.ARTICLES).values())
                .extracting(
                        node -> node.path("outlet").asText(),
                        node -> node.path("title").asText())
                .containsOnly(tuple(taker.outlet().id(), "Tựa của nơi lấy"))
                .hasSize(2);

        replay(files, ReplayPeriod.ALL);
        assertThat(documents(Index.ARTICLES).values())
                .extracting(
                        node -> node.path("outlet").asText(),
                        node -> node.path("title").asText())
                .containsExactly(tuple(owner.id(), "Tựa của trang"));
        assertThat(new Audit(store).run().findings()).isEmpty();
    }

    /** The same catalogue in which an outlet has the hosts of some addresses, and nobody else has them. */
    private static Catalogue owning(Catalogue catalogue, Outlet outlet, String... addresses) {
        Outlet owning = new Outlet(
                outlet.id(),
                outlet.name(),
                outlet.nameEn(),
                outlet.kind(),
                outlet.setting(),
                outlet.site(),
                outlet.key(),
                Stream.of(addresses)
                        .map(address -> address.replaceFirst("https?://", ""))
                        .toList());
        UnaryOperator<Outlet> now = one -> one.equals(outlet) ? owning : one;
        return new Catalogue(
                true,
                catalogue.outlets().stream().map(now).toList(),
                catalogue.channels().stream()
                        .map(one -> new Channel(
                                one.id(),
                                now.apply(one.outlet()),
                                one.kind(),
                                one.address(),
                                one.language(),
                                one.column(),
                                one.checked(),
                                one.account()))
                        .toList());
    }

    private static Capture listedAs(String title, Capture capture) {
        Entry entry = new Entry(
                capture.address(), title, capture.address(), null, null, NOON, Precision.MOMENT, null, null, null);
        return new Capture(capture.channel(), entry, capture.address(), capture.pages(), null, capture.fetched());
    }

    @Test
    void aFileOfArticlesGoesTheSameWay() throws Exception {
        String outlet = newsroom.catalogue().outlets().get(0).id();
        Path file = Files.writeString(data.resolve("bai.jsonl"), """
                {"id":"1","outlet":"%s","title":"Chuyển đổi số ở xã","body":"Khoa học, công nghệ và đổi mới sáng tạo.","published":"2026-11-18T08:00:00+07:00"}
                {"id":"2","outlet":"%s","title":"Bóng đá tối nay","body":"Trận đấu bắt đầu lúc tám giờ.","published":"2026-11-18"}
                {"id":"3","outlet":"ai-khac","title":"Không biết của ai"}
                hỏng
                """.formatted(outlet, outlet));
        ReplaySummary summary = replay(List.of(file), ReplayPeriod.ALL);
        assertThat(summary.lines().get(0)).isEqualTo("4 in = 2 out + 0 repeated + 1 filtered + 1 rejected");
        assertThat(summary.allRead()).isFalse();
        List<ArticleDocument> found = new ArrayList<>();
        store.refresh(Index.values());
        new PitScan(store, Index.ARTICLES).each(ArticleDocument.class, found::add);
        assertThat(found).extracting(document -> document.article().fault()).containsOnlyNulls();
        assertThat(found).extracting(ArticleDocument::day).containsOnly("2026-11-18");
        assertThat(found)
                .filteredOn(document -> document.found().relevant())
                .extracting(document -> document.article().content().title())
                .containsExactly("Chuyển đổi số ở xã");
        assertThat(documents(Index.REJECTED).values())
                .extracting(node -> node.path("message").asText())
                .singleElement()
                .asString()
                .startsWith("bai.jsonl:4: is not JSON");
    }

    private static Capture capture(Channel channel, int number, int version) {
        return capture(
                channel,
                channel.outlet().site() + "bai-" + number + ".html",
                "Đổi mới sáng tạo " + number + " lần " + version,
                NOON.plus(Duration.ofMinutes(version)));
    }

    private static Capture capture(Channel channel, String address, String title, Instant at) {
        Entry entry = new Entry(address, title, address, null, null, NOON, Precision.MOMENT, at, null, null);
        byte[] page = ("<html><head><title>" + title + "</title></head><body><article><h1>" + title
                        + "</h1><p>Nội dung của bài lúc " + at + ".</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Response response =
                new Response(address, 200, List.of(new Header("Content-Type", "text/html; charset=utf-8")), page);
        return new Capture(channel, entry, address, List.of(response), null, at);
    }

    @Test
    void aPaceThatAKilledRunLeftBehindIsPutBackByTheNextStart() throws IOException {
        Indices.prepare(store.client());
        Indices.searchable(store.client(), Duration.ofSeconds(30));
        Bootstrap.prepare(settings(), trial().inputs(newsroom.catalogue()));
        assertThat(store.client()
                        .indices()
                        .getSettings(request -> request.index("lantoa-*"))
                        .result()
                        .values())
                .hasSize(Index.values().length)
                .allSatisfy(index ->
                        assertThat(index.settings().index().refreshInterval()).isNull());
    }

    private void live() throws Exception {
        trial().run(newsroom.catalogue());
    }

    private ReplaySummary replay(List<Path> files, ReplayPeriod period) throws Exception {
        return replay(files, period, trial());
    }

    private ReplaySummary replay(List<Path> files, ReplayPeriod period, Trial trial) throws Exception {
        return new Replay(trial.settings(), trial.inputs(newsroom.catalogue()), files, period).run(line -> {});
    }

    private Path archive() {
        return Path.of(settings().archive().folder());
    }

    private Settings settings() {
        return trial().settings();
    }

    private Trial trial() {
        return Trial.in(data, ElasticsearchSettings.at(server.address()))
                .withTasks()
                .with(ArchiveSettings.within(data));
    }

    private List<String> titles() throws IOException {
        List<String> titles = new ArrayList<>();
        store.refresh(Index.values());
        new PitScan(store, Index.ARTICLES)
                .eachWithId((id, node) -> titles.add(node.path("title").asText()));
        return titles;
    }

    /** Documents by id, without the moments of their analysis and the seals and versions that speak of it. */
    private Map<String, ObjectNode> documents(Index index) throws IOException {
        Map<String, ObjectNode> documents = new TreeMap<>();
        store.refresh(Index.values());
        new PitScan(store, index).eachWithId((id, node) -> {
            node.remove(List.of("analysed", "counted", "found", Write.SEAL));
            documents.put(id, node);
        });
        return documents;
    }

    private void empty() throws IOException {
        List<String> names = new ArrayList<>();
        for (Index index : Index.values()) {
            names.add(index.alias() + "-1");
        }
        store.client().indices().delete(request -> request.index(names));
        Indices.prepare(store.client());
    }
}
