package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.EvidenceSource;
import vn.lantoa.document.Index;
import vn.lantoa.document.TaskDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.Evidence;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.Json;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Theme;
import vn.lantoa.newsroom.Invention;
import vn.lantoa.newsroom.Newsroom;
import vn.lantoa.query.ArticleFilter.About;
import vn.lantoa.query.ArticleFilter.Publicity;
import vn.lantoa.query.ArticleList.Order;

@ExtendWith(ElasticsearchServer.class)
class QueryIT {

    private static final Newsroom NEWSROOM = Invention.at(Newsroom.NOW);
    private static final Period MONTH = Period.endingOn(Newsroom.TODAY, 30);
    private static Searcher searcher;
    private static Channels channels;
    private static Gaps gaps;

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        NEWSROOM.store(client);
        searcher = new Searcher(client);
        channels = Channels.ask(searcher);
        gaps = Gaps.ask(searcher, channels, Newsroom.NOW);
    }

    @Test
    void daysAddUpToTheArticles() {
        Daily daily = daily();
        assertThat(daily.days()).hasSize(30);
        assertThat(daily.total(CoverageDocument.RELEVANT)).isEqualTo(relevant(MONTH));
        assertThat(daily.total(Theme.DX.name()))
                .isEqualTo(NEWSROOM.articles().stream()
                        .filter(article ->
                                in(MONTH, article) && article.found().themes().contains(Theme.DX))
                        .count());
    }

    @Test
    void daysOnWhichNobodyAnsweredAreNoZeros() {
        Daily daily = daily();
        assertThat(daily.days().stream()
                        .filter(day -> day.watch() == Daily.Watch.NONE)
                        .map(Daily.Day::day))
                .containsExactly(Newsroom.TODAY.minusDays(12), Newsroom.TODAY.minusDays(11));
        assertThat(daily.count(Daily.Watch.NONE)).isEqualTo(2);
    }

    @Test
    void daysOnWhichAnOutletCouldNotBeReadAreKnownInPart() {
        assertThat(daily().days().stream().filter(day -> day.watch() == Daily.Watch.PART))
                .hasSize(2)
                .allSatisfy(day -> assertThat(day.unread()).containsExactly("dai-sen-vang"));
        assertThat(daily().partial()).isEqualTo(2);
    }

    @Test
    void aTimeAfterWhichNothingWasMissedIsNoGapOfTheFigures() {
        Gaps gaps = Gaps.ask(searcher, Channels.ask(searcher), Newsroom.NOW);
        assertThat(gaps.all()).anyMatch(gap -> Boolean.TRUE.equals(gap.bridged()));
        assertThat(gaps.missing()).isNotEmpty().noneMatch(gap -> Boolean.TRUE.equals(gap.bridged()));
    }

    @Test
    void whileNobodyAsksAllChannelsAreInAGap() {
        Gaps later = Gaps.ask(searcher, channels, Newsroom.NOW.plus(Duration.ofDays(3)));
        assertThat(later.all().stream().filter(gap -> gap.open() && gap.kind() == GapKind.OUTAGE))
                .hasSize((int) channels.all().stream()
                        .filter(channel -> channel.visit().visited() != null && !channel.off())
                        .count());
        Period days = Period.endingOn(Newsroom.TODAY.plusDays(3), 2);
        assertThat(Daily.ask(searcher, channels, later, days).count(Daily.Watch.NONE))
                .isEqualTo(2);
    }

    @Test
    void aChannelThatIsOffIsNeitherFaultyNorReadNorWanted() {
        assertThat(channels.off()).extracting(ChannelDocument::id).containsExactly("song-hong/youtube");
        assertThat(channels.faulty()).hasSize(2).noneMatch(ChannelDocument::off);
        assertThat(channels.on()).isEqualTo(channels.all().size() - 1);
        assertThat(channels.answering() + channels.faulty().size() + channels.waiting())
                .isEqualTo(channels.on());
        assertThat(channels.readable()).isEqualTo(channels.on() - 1);
        Gaps later = Gaps.ask(searcher, channels, Newsroom.NOW.plus(Duration.ofDays(3)));
        assertThat(later.byChannel().getOrDefault("song-hong/youtube", List.of()))
                .isEmpty();
    }

    @Test
    void aFigureAndItsListAgree() {
        OutletTable table = OutletTable.ask(searcher, channels, Daily.ask(searcher, channels, gaps, MONTH));
        for (OutletTable.Row row : table.rows()) {
            for (Theme theme : Theme.values()) {
                ArticleFilter filter =
                        new ArticleFilter("", MONTH, theme, row.outlet(), Set.of(), null, null, null, About.RELEVANT);
                assertThat(list(filter).total()).isEqualTo(row.count(theme.name()));
            }
        }
        assertThat(table.rows().stream()
                        .mapToLong(row -> row.count(CoverageDocument.RELEVANT))
                        .sum())
                .isEqualTo(relevant(MONTH));
    }

    @Test
    void withoutDiacriticsAllFormsAreFound() {
        assertThat(found("khoa hoc").total())
                .isPositive()
                .isEqualTo(found("khoa học").total());
        assertThat(found("khóa học").total()).isZero();
        assertThat(found("\"doi moi sang tao\"").total())
                .isEqualTo(found("\"đổi mới sáng tạo\"").total());
    }

    @Test
    void decomposedLettersAreTheSame() {
        assertThat(found("khoa ho\u0323c").total()).isEqualTo(found("khoa học").total());
    }

    @Test
    void theToneMayBePlacedByEitherCustom() {
        long all = TaskList.ask(searcher, tasks("hoà an", null), 0, 10).total();
        assertThat(all).isPositive();
        assertThat(TaskList.ask(searcher, tasks("hòa an", null), 0, 10).total()).isEqualTo(all);
    }

    @Test
    void outdatedEvidenceIsNotShown(ElasticsearchClient client) throws IOException {
        EvidenceDocument current = NEWSROOM.evidence().get(0);
        EvidenceDocument outdated = new EvidenceDocument(
                "outdated",
                new Evidence(
                        current.evidence().article(),
                        NEWSROOM.tasks().get(60).id(),
                        1,
                        current.evidence().level(),
                        Acceptance.ACCEPTED,
                        current.evidence().signals(),
                        current.evidence().sentence()),
                new EvidenceSource(
                        current.source().title(),
                        current.source().address(),
                        current.source().outlet(),
                        current.source().published(),
                        Precision.MOMENT,
                        current.source().day()),
                current.registry(),
                current.analysed().minusSeconds(9),
                current.found());
        Newsroom.store(client, List.of(Write.index(Index.EVIDENCE, outdated.id(), 1, outdated)));
        assertThat(TaskDetail.ask(searcher, outdated.evidence().task(), 0, 50)
                        .orElseThrow()
                        .evidence())
                .isEmpty();
        assertThat(ArticleDetail.ask(searcher, current.evidence().article())
                        .orElseThrow()
                        .evidence())
                .containsExactly(current);
    }

    @Test
    void quotedWordsFollowEachOther() {
        assertThat(found("\"học khoa\"").total()).isZero();
        assertThat(found("\"nghi quyet 57\"").total()).isPositive();
        assertThat(found("“nghi quyet 57”").total())
                .isEqualTo(found("\"nghi quyet 57\"").total());
    }

    @Test
    void aWordCanBeExcluded() {
        long all = found("nghiên cứu").total();
        long with = found("nghiên cứu \"đề tài\"").total();
        assertThat(found("nghiên cứu -\"đề tài\"").total()).isEqualTo(all - with);
    }

    @Test
    void whatWasSearchedIsMarked() {
        assertThat(found("khoa hoc").hits()).allSatisfy(hit -> {
            List<Passage> passages = new ArrayList<>(hit.title());
            passages.addAll(hit.excerpt());
            assertThat(passages).anyMatch(Passage::marked);
        });
    }

    @Test
    void oddTypingIsNoError() {
        for (String typed :
                List.of("\"", "\"\"", "-", "--", "***", "a\"b", "(((", "-\"", "\\", "{}", "AND OR NOT", "/./")) {
            assertThat(found(typed).total()).as(typed).isNotNegative();
        }
    }

    @Test
    void facetsAreCountedAsIfTheirOwnChoiceWereOpen() {
        ArticleList list =
                list(new ArticleFilter("", MONTH, Theme.ST, null, Set.of(), null, null, Publicity.WITH, About.ALL));
        ArticleList open =
                list(new ArticleFilter("", MONTH, null, null, Set.of(), null, null, Publicity.WITH, About.ALL));
        assertThat(list.facets().themes()).isEqualTo(open.facets().themes());
        assertThat(list.facets().themes().get("ST")).isEqualTo(list.total());
        assertThat(list.facets().publicity().get(Publicity.WITH)).isEqualTo(list.total());
    }

    @Test
    void pagesTogetherAreTheList() {
        ArticleFilter filter = ArticleFilter.relevant(MONTH);
        List<String> ids = new ArrayList<>();
        for (int first = 0; first < relevant(MONTH); first += 50) {
            ArticleList.ask(searcher, filter, Order.NEWEST, first, 50)
                    .hits()
                    .forEach(hit -> ids.add(hit.article().id()));
        }
        List<String> exported = new ArrayList<>();
        ArticleExport.ask(searcher, filter, ArticleExport.MOST, article -> exported.add(article.id()));
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) relevant(MONTH)).isEqualTo(exported);
    }

    @Test
    void tasksArePublicisedByAcceptedEvidence() {
        Set<String> publicised = NEWSROOM.evidence().stream()
                .filter(piece -> piece.evidence().decision() == Acceptance.ACCEPTED)
                .map(piece -> piece.evidence().task())
                .collect(Collectors.toSet());
        TaskList all = TaskList.ask(searcher, tasks("", null), 0, 200);
        assertThat(all.total()).isEqualTo(NEWSROOM.tasks().size());
        assertThat(all.publicised()).isEqualTo(publicised.size());
        assertThat(all.silent()).isEqualTo(NEWSROOM.tasks().size() - publicised.size());
        assertThat(all.choices().get("managingBody").values())
                .satisfies(shares -> assertThat(shares.stream()
                                .mapToLong(TaskList.Share::publicised)
                                .sum())
                        .isEqualTo(publicised.size()));
        assertThat(TaskList.ask(searcher, tasks("", true), 0, 200).rows())
                .allMatch(row -> row.articles() > 0 && row.newest() != null)
                .extracting(row -> row.task().id())
                .containsExactlyInAnyOrderElementsOf(publicised);
        assertThat(TaskList.ask(searcher, tasks("", false), 0, 200).rows()).allMatch(row -> row.articles() == 0);
    }

    @Test
    void tasksAreFoundByCodeTitleAndPerson() {
        TaskDocument task = NEWSROOM.tasks().get(0);
        assertThat(TaskList.ask(searcher, tasks(task.task().code(), null), 0, 10)
                        .rows())
                .extracting(row -> row.task().id())
                .contains(task.id());
        assertThat(TaskList.ask(searcher, tasks("kc.01", null), 0, 10).total()).isPositive();
        assertThat(TaskList.ask(searcher, tasks("mang loc", null), 0, 10).total())
                .isPositive();
        assertThat(TaskList.ask(searcher, tasks("Trần Minh Khuê", null), 0, 10).total())
                .isPositive();
        assertThat(TaskList.ask(searcher, tasks("tran minh khue", null), 0, 10).total())
                .isPositive();
    }

    @Test
    void evidenceOfATaskIsComplete() {
        String task = NEWSROOM.evidence().get(0).evidence().task();
        TaskDetail detail = TaskDetail.ask(searcher, task, 0, 50).orElseThrow();
        assertThat(detail.evidence())
                .containsExactlyInAnyOrderElementsOf(NEWSROOM.evidence().stream()
                        .filter(piece -> piece.evidence().task().equals(task))
                        .toList());
        assertThat(TaskDetail.ask(searcher, "no such task", 0, 50)).isEmpty();
    }

    @Test
    void anArticleComesWithAllItHas() {
        ArticleDocument article = NEWSROOM.articles().stream()
                .filter(one -> !one.tasks().isEmpty())
                .findFirst()
                .orElseThrow();
        ArticleDetail detail = ArticleDetail.ask(searcher, article.id()).orElseThrow();
        assertThat(detail.article()).isEqualTo(article);
        assertThat(detail.evidence()).isNotEmpty();
        assertThat(detail.tasks()).containsKey(article.tasks().get(0));
        assertThat(ArticleDetail.ask(searcher, "*")).isEmpty();
    }

    @Test
    void absenceSaysWhereWasSearched() {
        SearchScope searched = SearchScope.ask(searcher);
        assertThat(searched.articles()).isEqualTo(NEWSROOM.articles().size());
        assertThat(searched.outlets())
                .isEqualTo(NEWSROOM.articles().stream()
                        .map(document -> document.article().origin().outlet())
                        .distinct()
                        .count());
        assertThat(searched.last()).isEqualTo(Newsroom.TODAY);
        assertThat(searched.first()).isEqualTo(Newsroom.TODAY.minusDays(75));
    }

    @Test
    void indicatorsAreCountedOrDeclared() {
        List<Indicators.Value> values = Indicators.ask(searcher, channels, SearchScope.ask(searcher), Newsroom.NOW)
                .all();
        assertThat(values).extracting(value -> value.indicator().order()).containsExactly(1, 2, 3, 4, 5);
        assertThat(values.get(0).counts().all()).isEqualTo(NEWSROOM.tasks().size());
        assertThat(values.get(0).bounded()).isFalse();
        assertThat(values.get(1).counts()).isEqualTo(new Indicators.Counts(3, 0, 2));
        assertThat(values.get(1).percent()).isEqualTo(60);
        assertThat(values.get(1).counts().most()).isEqualTo(100);
        assertThat(values.get(2).counts()).isEqualTo(new Indicators.Counts(2, 1, 1));
        assertThat(values.get(3).percent()).isEqualTo(61.5);
        assertThat(values.get(4).percent()).isNull();
    }

    @Test
    void asLongAsNothingWasSearchedNoTaskIsUnpublicised() {
        SearchScope nothing = new SearchScope(0, 0, null, null);
        Indicators.Value tasks =
                Indicators.ask(searcher, channels, nothing, Newsroom.NOW).all().get(0);
        assertThat(tasks.counts())
                .isEqualTo(new Indicators.Counts(0, 0, NEWSROOM.tasks().size()));
        assertThat(tasks.percent()).isNull();
    }

    @Test
    void anOutletWithoutAColumnIsUnknownAndASilentOneIsNotAlive() {
        Columns press = Columns.ask(searcher, Columns.Whose.PRESS, channels, Newsroom.NOW);
        assertThat(press.bodies())
                .extracting(body -> body.any().publisher().outlet(), Columns.Body::reason)
                .containsExactlyInAnyOrder(
                        tuple("song-hong", Columns.Reason.SILENT),
                        tuple("cuu-long", Columns.Reason.PUBLISHES),
                        tuple("truong-son", Columns.Reason.NOT_ENTERED),
                        tuple("dai-sen-vang", Columns.Reason.PUBLISHES));
        Columns later = Columns.ask(searcher, Columns.Whose.PRESS, channels, Newsroom.NOW.plus(Duration.ofDays(8)));
        assertThat(later.count(Columns.State.UNKNOWN)).isEqualTo(4);
    }

    @Test
    void onlyWhatCouldBeReadInBothPeriodsIsCompared() {
        Comparison comparison = Comparison.ask(searcher, channels, gaps, Daily.ask(searcher, channels, gaps, MONTH));
        assertThat(comparison.now()).isEqualTo(Period.endingOn(Newsroom.TODAY.minusDays(1), 29));
        assertThat(comparison.before()).isEqualTo(Period.endingOn(Newsroom.TODAY.minusDays(30), 29));
        assertThat(comparison.aside()).containsExactly(new Comparison.Aside("dai-sen-vang", 25, 29));
        assertThat(comparison.outlets()).isEqualTo(15);
        assertThat(comparison.possible()).isTrue();
        for (String theme : List.of(CoverageDocument.RELEVANT, Theme.DX.name())) {
            assertThat(comparison.count(theme)).isEqualTo(compared(comparison.now(), theme));
            assertThat(comparison.earlier(theme)).isEqualTo(compared(comparison.before(), theme));
        }
    }

    @Test
    void whereTooFewOutletsWereReadNothingIsCompared() {
        Period two = Period.endingOn(Newsroom.TODAY, 60);
        Comparison comparison = Comparison.ask(searcher, channels, gaps, Daily.ask(searcher, channels, gaps, two));
        assertThat(comparison.possible()).isFalse();
        assertThat(comparison.change(CoverageDocument.RELEVANT)).isNull();
        assertThat(Comparison.ask(
                                searcher,
                                channels,
                                gaps,
                                Daily.ask(searcher, channels, gaps, new Period(Newsroom.TODAY, Newsroom.TODAY)))
                        .now())
                .isNull();
    }

    @Test
    void daysBeforeTheFirstStartAreNotWatchedAndTodayIsNotOver() {
        Daily daily = Daily.ask(searcher, channels, gaps, Period.endingOn(Newsroom.TODAY, 90));
        LocalDate begun = Newsroom.TODAY.minusDays(75);
        assertThat(daily.days())
                .filteredOn(day -> day.watch() == Daily.Watch.BEFORE)
                .hasSize(14)
                .allMatch(day -> day.day().isBefore(begun) && !day.known());
        assertThat(daily.days())
                .filteredOn(day -> day.watch() == Daily.Watch.TODAY)
                .singleElement()
                .matches(day -> day.day().equals(Newsroom.TODAY) && day.known());
    }

    @Test
    void outletsThatPublishedNothingStandInTheTable() {
        Period day = Period.endingOn(Newsroom.TODAY.minusDays(20), 1);
        OutletTable table = OutletTable.ask(searcher, channels, Daily.ask(searcher, channels, gaps, day));
        assertThat(table.rows()).hasSize(channels.outlets().size());
        assertThat(table.rows()).anyMatch(row -> row.known() && row.count(CoverageDocument.ALL) == 0);
        assertThat(table.rows())
                .filteredOn(row -> !row.known())
                .extracting(OutletTable.Row::outlet)
                .containsExactly("dai-sen-vang");
    }

    @Test
    void anArticleOfATaskIsOnTheThemes() {
        assertThat(NEWSROOM.articles())
                .anyMatch(article ->
                        article.found().themes().isEmpty() && !article.tasks().isEmpty());
        ArticleFilter with =
                new ArticleFilter("", null, null, null, Set.of(), null, null, Publicity.WITH, About.RELEVANT);
        long tasks = NEWSROOM.articles().stream()
                .filter(article -> !article.tasks().isEmpty())
                .count();
        assertThat(list(with).total()).isEqualTo(tasks);
        ArticleFilter unsure = new ArticleFilter("", null, null, null, Set.of(), null, null, null, About.UNSURE);
        assertThat(list(unsure).facets().publicity()).containsEntry(Publicity.WITH, tasks);
    }

    @Test
    void anArticleOfATaskThatWasAnalysedBeforeThatCountedIsOnTheThemesToo(ElasticsearchClient client)
            throws IOException {
        ArticleDocument article = NEWSROOM.articles().stream()
                .filter(one -> one.found().themes().isEmpty() && !one.tasks().isEmpty())
                .findFirst()
                .orElseThrow();
        ObjectNode old = Json.MAPPER.valueToTree(article);
        old.put("relevant", false);
        Newsroom.store(client, List.of(Write.index(Index.ARTICLES, article.id(), 1, old)));
        try {
            ArticleFilter with =
                    new ArticleFilter("", null, null, null, Set.of(), null, null, Publicity.WITH, About.RELEVANT);
            ArticleList list = list(with);
            assertThat(list.total()).isEqualTo(list.facets().publicity().get(Publicity.WITH));
            assertThat(list.facets().about()).containsEntry(About.RELEVANT, list.total());
        } finally {
            Newsroom.store(client, List.of(Write.index(Index.ARTICLES, article.id(), 1, article)));
        }
    }

    @Test
    void anArticleWhoseTaskLeftTheRegistryIsNotOnTheThemesWhateverItsDocumentSays(ElasticsearchClient client)
            throws IOException {
        ArticleDocument article = NEWSROOM.articles().stream()
                .filter(one -> one.found().themes().isEmpty() && one.tasks().isEmpty())
                .findFirst()
                .orElseThrow();
        ArticleFilter onThemes = new ArticleFilter("", null, null, null, Set.of(), null, null, null, About.RELEVANT);
        long before = list(onThemes).total();
        ObjectNode old = Json.MAPPER.valueToTree(article);
        old.put("relevant", true);
        Newsroom.store(client, List.of(Write.index(Index.ARTICLES, article.id(), 1, old)));
        try {
            ArticleList list = list(onThemes);
            assertThat(list.total()).isEqualTo(before);
            assertThat(list.facets().about()).containsEntry(About.RELEVANT, before);
        } finally {
            Newsroom.store(client, List.of(Write.index(Index.ARTICLES, article.id(), 1, article)));
        }
    }

    private static long compared(Period period, String theme) {
        return NEWSROOM.articles().stream()
                .filter(article -> in(period, article)
                        && !article.article().origin().outlet().equals("dai-sen-vang"))
                .filter(article -> theme.equals(CoverageDocument.RELEVANT)
                        ? article.found().relevant()
                        : article.found().themes().contains(Theme.valueOf(theme)))
                .count();
    }

    private static ArticleList found(String words) {
        return list(new ArticleFilter(words, null, null, null, Set.of(), null, null, null, About.ALL));
    }

    private static ArticleList list(ArticleFilter filter) {
        return ArticleList.ask(searcher, filter, Order.BEST, 0, 20);
    }

    private static TaskFilter tasks(String words, Boolean publicised) {
        return new TaskFilter(words, publicised, null, null, null, null);
    }

    private static long relevant(Period period) {
        return NEWSROOM.articles().stream()
                .filter(article -> in(period, article) && article.found().relevant())
                .count();
    }

    private static boolean in(Period period, ArticleDocument article) {
        return article.day().compareTo(period.from().toString()) >= 0
                && article.day().compareTo(period.to().toString()) <= 0;
    }

    private static Daily daily() {
        return Daily.ask(searcher, channels, Gaps.ask(searcher, channels, Newsroom.NOW), MONTH);
    }
}
