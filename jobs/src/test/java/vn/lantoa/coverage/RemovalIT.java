package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lantoa.document.ArticleDocument;
import vn.lantoa.document.EvidenceDocument;
import vn.lantoa.document.Index;
import vn.lantoa.document.SightingDocument;
import vn.lantoa.document.UnarchivedDocument;
import vn.lantoa.document.Write;
import vn.lantoa.elastic.Documents;
import vn.lantoa.elastic.ElasticsearchServer;
import vn.lantoa.elastic.PitScan;
import vn.lantoa.elastic.Store;
import vn.lantoa.model.Analysed;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.Ids;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Precision;
import vn.lantoa.model.Sighting;
import vn.lantoa.model.Theme;
import vn.lantoa.model.Tombstone;
import vn.lantoa.model.Whose;
import vn.lantoa.settings.ElasticsearchSettings;

/** What items leave behind when they have to go, beside others that stay. */
@ExtendWith(ElasticsearchServer.class)
class RemovalIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant FOUND = NOW.minusSeconds(7_200);
    private static final Instant PASSED = NOW.minusSeconds(3_600);
    private static final DayOfOutlet COUNTED = new DayOfOutlet("2026-03-01", "bao");

    private Store store;

    @BeforeEach
    void empty(ElasticsearchSettings settings) throws IOException {
        store = Store.open(settings, () -> NOW);
        List<Write> deletions = new ArrayList<>();
        for (Index index : List.of(Index.ARTICLES, Index.EVIDENCE, Index.SIGHTINGS, Index.UNARCHIVED)) {
            store.refresh(index);
            new PitScan(store, index)
                    .eachWithId((id, node) -> deletions.add(Write.delete(index, id, NOW.toEpochMilli())));
        }
        store.write(deletions);
    }

    @Test
    void anItemGoesWithAllThatWasWrittenUntilThenAndItsNeighboursStay() throws IOException {
        article(1, PASSED);
        sighted(1, ChannelKind.YOUTUBE, FOUND);
        unarchived(1, FOUND);
        article(2, PASSED);
        sighted(2, ChannelKind.YOUTUBE, FOUND);
        unarchived(2, FOUND);
        assertThat(new Removal(store).of(List.of(gone(1)))).containsExactly(COUNTED);
        assertThat(ids(Index.ARTICLES)).containsExactly(id(2));
        assertThat(ids(Index.SIGHTINGS)).hasSize(1);
        assertThat(ids(Index.UNARCHIVED)).containsExactly(id(2));
    }

    @Test
    void whatCameAfterwardsStaysAndItsDayIsCountedAllTheSame() throws IOException {
        article(1, PASSED.plusMillis(1));
        sighted(1, ChannelKind.YOUTUBE, FOUND.plusMillis(1));
        unarchived(1, NOW);
        assertThat(new Removal(store).of(List.of(gone(1)))).containsExactly(COUNTED);
        assertThat(ids(Index.ARTICLES)).hasSize(1);
        assertThat(ids(Index.SIGHTINGS)).hasSize(1);
        assertThat(ids(Index.UNARCHIVED)).hasSize(1);
    }

    @Test
    void whatWasWrittenWhileAClockWasAheadGoes() throws IOException {
        article(1, NOW.plusMillis(1));
        sighted(1, ChannelKind.YOUTUBE, NOW.plusMillis(1));
        new Removal(store).of(List.of(gone(1)));
        assertThat(ids(Index.ARTICLES)).isEmpty();
        assertThat(ids(Index.SIGHTINGS)).isEmpty();
    }

    @Test
    void ofAnItemThatIsToldTwiceTheLaterMomentCounts() throws IOException {
        article(1, PASSED.plusSeconds(60));
        Gone later = new Gone(id(1), FOUND, PASSED.plusSeconds(60));
        new Removal(store).of(List.of(later, gone(1)));
        assertThat(ids(Index.ARTICLES)).isEmpty();
        article(1, PASSED.plusSeconds(60));
        new Removal(store).of(List.of(gone(1), later));
        assertThat(ids(Index.ARTICLES)).isEmpty();
    }

    @Test
    void whereNothingHasToGoNothingGoes() throws IOException {
        article(1, PASSED);
        assertThat(new Removal(store).of(List.of())).isEmpty();
        assertThat(ids(Index.ARTICLES)).hasSize(1);
    }

    @Test
    void evidenceOfAnotherMomentThanItsArticleGoesAndSoDoesThatOfNone() throws IOException {
        article(1, PASSED);
        evidence(1, "T1", PASSED);
        evidence(1, "T2", PASSED.minusMillis(1));
        evidence(1, "T3", PASSED.plusMillis(1));
        evidence(2, "T1", PASSED);
        evidence(3, "T1", PASSED);
        assertThat(new StaleEvidence(store).removeOf(Set.of(id(1), id(2)))).isEqualTo(3);
        assertThat(ids(Index.EVIDENCE)).containsExactlyInAnyOrder(Ids.evidence(id(1), "T1"), Ids.evidence(id(3), "T1"));
        assertThat(new StaleEvidence(store).removeOf(Set.of())).isZero();
        assertThat(new StaleEvidence(store).removeOf(Set.of(id(1)))).isZero();
    }

    @Test
    void itemsOfPlatformsAreThoseThatChannelsOfTheirKindsList() throws IOException {
        article(1, PASSED);
        sighted(1, ChannelKind.YOUTUBE, FOUND);
        article(2, PASSED);
        sighted(2, ChannelKind.X, FOUND);
        article(3, PASSED);
        sighted(3, ChannelKind.FEED, FOUND);
        article(4, PASSED);
        sighted(5, ChannelKind.X, FOUND);
        assertThat(Stored.items(store, List.of(ChannelKind.YOUTUBE, ChannelKind.X)))
                .containsExactlyInAnyOrder(stored(1, ChannelKind.YOUTUBE), stored(2, ChannelKind.X));
        assertThat(Stored.items(store, List.of())).isEmpty();
        assertThat(stored(2, ChannelKind.X).withdrawn("deleted", NOW))
                .isEqualTo(
                        new Tombstone(ChannelKind.X, "bao", id(2), "https://bao.example/bai-2.html", "deleted", NOW));
    }

    private static Gone gone(int number) {
        return new Gone(id(number), FOUND, PASSED);
    }

    private static Stored stored(int number, ChannelKind kind) {
        Analysed one = analysed(number);
        return new Stored(
                kind,
                "bao/tin-moi",
                "bao",
                id(number),
                one.article().origin().address(),
                one.article().dates().fetched());
    }

    private void article(int number, Instant analysed) throws IOException {
        ArticleDocument document = ArticleDocument.of(analysed(number), analysed);
        write(Index.ARTICLES, document.id(), document);
    }

    private void evidence(int number, String task, Instant analysed) throws IOException {
        EvidenceDocument document = EvidenceDocument.of(
                Documents.evidence(analysed(number).article(), task),
                analysed(number).article(),
                "r1",
                analysed);
        write(Index.EVIDENCE, document.id(), document);
    }

    private void sighted(int number, ChannelKind kind, Instant at) throws IOException {
        Channel like = Documents.report("bao", OutletKind.PRESS, null, at).channel();
        Channel channel = new Channel("bao/" + kind, like.outlet(), kind, like.address(), "vi", false, true, null);
        SightingDocument document = SightingDocument.of(new Sighting(
                channel,
                id(number),
                analysed(number).article().origin().address(),
                at,
                FOUND,
                Precision.MOMENT,
                Whose.OWN,
                null));
        write(Index.SIGHTINGS, document.id(), document);
    }

    private void unarchived(int number, Instant at) throws IOException {
        write(
                Index.UNARCHIVED,
                id(number),
                new UnarchivedDocument(
                        id(number), id(number), "https://bao.example/1", "bao/tin-moi", at, "too large", false));
    }

    private void write(Index index, String id, Object document) throws IOException {
        store.write(List.of(Write.index(index, id, NOW.toEpochMilli(), document)));
        store.refresh(index);
    }

    private List<String> ids(Index index) throws IOException {
        List<String> ids = new ArrayList<>();
        store.refresh(index);
        new PitScan(store, index).eachWithId((id, node) -> ids.add(id));
        return ids;
    }

    private static String id(int number) {
        return analysed(number).article().id();
    }

    private static Analysed analysed(int number) {
        return Documents.article("bao", number, FOUND, "Vật liệu lọc nước", "Thân bài", List.of(Theme.ST));
    }
}
