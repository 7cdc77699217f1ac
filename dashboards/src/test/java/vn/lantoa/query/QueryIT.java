package vn.lantoa.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.elastic.ArticleDocument;
import vn.lantoa.elastic.ChannelDocument;
import vn.lantoa.elastic.CoverageDocument;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.EvidenceDocument;
import vn.lantoa.elastic.Index;
import vn.lantoa.elastic.TaskDocument;
import vn.lantoa.elastic.Write;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.GapKind;
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

    @BeforeAll
    static void store(ElasticsearchClient client) throws IOException {
        NEWSROOM.store(client);
        searcher = new Searcher(client);
    }

    @Test
    void daysAddUpToTheArticles() {
        Daily daily = daily();
        assertThat(daily.days()).hasSize(30);
        assertThat(daily.total(CoverageDocument.RELEVANT)).isEqualTo(relevant(MONTH));
        assertThat(daily.total(Theme.DX.name()))
                .isEqualTo(NEWSROOM.articles().stream()
                        .filter(article ->
                                in(MONTH, article) && article.themes().contains(Theme.DX))
                        .count());
    }

    @Test
    void daysOnWhichNobodyAnsweredAreNoZeros() {
        Daily daily = daily();
        assertThat(daily.days().stream().filter(day -> !day.watched()).map(Daily.Day::day))
                .containsExactly(Newsroom.TODAY.minusDays(12), Newsroom.TODAY.minusDays(11));
        assertThat(daily.gaps()).isEqualTo(2);
    }

    @Test
    void daysOnWhichAnOutletCouldNotBeReadAreKnownInPart() {
        assertThat(daily().days().stream()
                        .filter(day -> day.watched() && !day.unread().isEmpty()))
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
        Channels channels = Channels.ask(searcher);
        Gaps later = Gaps.ask(searcher, channels, Newsroom.NOW.plus(Duration.ofDays(3)));
        assertThat(later.all().stream().filter(gap -> gap.open() && gap.kind() == GapKind.OUTAGE))
                .hasSize((int) channels.all().stream()
                        .filter(channel -> channel.visited() != null && !channel.off())
                        .count());
        Period days = Period.endingOn(Newsroom.TODAY.plusDays(3), 2);
        assertThat(Daily.ask(searcher, channels, later, days).gaps()).isEqualTo(2);
    }

    @Test
    void aChannelThatIsOffIsNeitherFaultyNorReadNorWanted() {
        Channels channels = Channels.ask(searcher);
        assertThat(channels.off()).extracting(ChannelDocument::id).containsExactly("song-hong/youtube");
        assertThat(channels.faulty()).hasSize(2).noneMatch(ChannelDocument::off);
        assertThat(channels.on()).isEqualTo(channels.all().size() - 1);
        assertThat(channels.answering() + channels.faulty().size() + channels.waiting())
                .isEqualTo(channels.on());
        assertThat(channels.readable()).isEqualTo(channels.on() - 1);
        Gaps later = Gaps.ask(searcher, channels, Newsroom.NOW.plus(Duration.ofDays(3)));
        assertThat(later.of("song-hong/youtube")).isEmpty();
    }

    @Test
    void aColumnThatIsSilentBesideItsHabitIsTold() {
        Indicators indicators = Indicators.ask(searcher, Channels.ask(searcher), Newsroom.NOW);
        assertThat(indicators.all().get(2).silent()).isPositive();
    }

    @Test
    void aFigureAndItsListAgree() {
        OutletTable table = OutletTable.ask(searcher, MONTH);
        for (OutletTable.Row row : table.rows()) {
            for (Theme theme : Theme.values()) {
                ArticleFilter filter =
                        new ArticleFilter("", MONTH, theme, row.outlet(), null, null, null, About.RELEVANT);
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
        assertThat(found("doi moi sang tao").total())
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
                current.article(),
                NEWSROOM.tasks().get(60).id(),
                1,
                current.level(),
                Acceptance.ACCEPTED,
                current.signals(),
                current.sentence(),
                current.title(),
                current.address(),
                current.outlet(),
                current.published(),
                Precision.MOMENT,
                current.day(),
                current.registry(),
                current.analysed().minusSeconds(9));
        Newsroom.store(client, List.of(Write.index(Index.EVIDENCE, outdated.id(), 1, outdated)));
        assertThat(TaskDetail.ask(searcher, outdated.task()).orElseThrow().evidence())
                .isEmpty();
        assertThat(ArticleDetail.ask(searcher, current.article()).orElseThrow().evidence())
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
        ArticleList list = list(new ArticleFilter("", MONTH, Theme.ST, null, null, null, Publicity.WITH, About.ALL));
        ArticleList open = list(new ArticleFilter("", MONTH, null, null, null, null, Publicity.WITH, About.ALL));
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
        ArticleExport.ask(searcher, filter, article -> exported.add(article.id()));
        assertThat(ids).doesNotHaveDuplicates().hasSize((int) relevant(MONTH)).isEqualTo(exported);
    }

    @Test
    void tasksArePublicisedByAcceptedEvidence() {
        Set<String> publicised = NEWSROOM.evidence().stream()
                .filter(piece -> piece.decision() == Acceptance.ACCEPTED)
                .map(piece -> piece.task())
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
        assertThat(TaskList.ask(searcher, tasks(task.code(), null), 0, 10).rows())
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
        String task = NEWSROOM.evidence().get(0).task();
        TaskDetail detail = TaskDetail.ask(searcher, task).orElseThrow();
        assertThat(detail.evidence())
                .containsExactlyInAnyOrderElementsOf(NEWSROOM.evidence().stream()
                        .filter(piece -> piece.task().equals(task))
                        .toList());
        assertThat(TaskDetail.ask(searcher, "no such task")).isEmpty();
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
        Searched searched = Searched.ask(searcher);
        assertThat(searched.articles()).isEqualTo(NEWSROOM.articles().size());
        assertThat(searched.outlets())
                .isEqualTo(NEWSROOM.articles().stream()
                        .map(ArticleDocument::outlet)
                        .distinct()
                        .count());
        assertThat(searched.last()).isEqualTo(Newsroom.TODAY);
        assertThat(searched.first()).isEqualTo(Newsroom.TODAY.minusDays(75));
    }

    @Test
    void indicatorsAreCountedOrDeclared() {
        List<Indicators.Value> values =
                Indicators.ask(searcher, Channels.ask(searcher), Newsroom.NOW).all();
        assertThat(values).extracting(value -> value.indicator().order()).containsExactly(1, 2, 3, 4, 5);
        assertThat(values.get(0).of()).isEqualTo(NEWSROOM.tasks().size());
        assertThat(values.get(1))
                .extracting(Indicators.Value::reached, Indicators.Value::of)
                .containsExactly(3L, 5L);
        assertThat(values.get(2))
                .extracting(Indicators.Value::reached, Indicators.Value::of)
                .containsExactly(3L, 4L);
        assertThat(values.get(3).percent()).isEqualTo(61.5);
        assertThat(values.get(4).percent()).isNull();
    }

    private static ArticleList found(String words) {
        return list(new ArticleFilter(words, null, null, null, null, null, null, About.ALL));
    }

    private static ArticleList list(ArticleFilter filter) {
        return ArticleList.ask(searcher, filter, Order.BEST, 0, 20);
    }

    private static TaskFilter tasks(String words, Boolean publicised) {
        return new TaskFilter(words, publicised, null, null, null, null);
    }

    private static long relevant(Period period) {
        return NEWSROOM.articles().stream()
                .filter(article -> in(period, article) && article.relevant())
                .count();
    }

    private static boolean in(Period period, ArticleDocument article) {
        return article.day().compareTo(period.from().toString()) >= 0
                && article.day().compareTo(period.to().toString()) <= 0;
    }

    private static Daily daily() {
        Channels channels = Channels.ask(searcher);
        return Daily.ask(searcher, channels, Gaps.ask(searcher, channels, Newsroom.NOW), MONTH);
    }
}
