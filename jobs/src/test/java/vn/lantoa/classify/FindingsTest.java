package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Article;

/** Where phrases stand, and how much of their weight each place adds. */
class FindingsTest {

    private static final Map<Zone, Double> ZONES = Map.of(Zone.TITLE, 12.0, Zone.LEAD, 6.0, Zone.BODY, 2.4);
    private static final Phrases PHRASES = new Phrases(List.of(
            new Phrase(0, "vệ tinh", false),
            new Phrase(0, "tên lửa", false),
            new Phrase(1, "bán dẫn", false),
            new Phrase(Phrase.NOTHING, "khu vệ tinh", false)));

    @Test
    void placesOfAConceptAddLessOneByOneWhicheverPhraseWritesItAndNothingBeyondTheFourth() {
        Article article = Articles.article("Vệ tinh", "Tên lửa", "vệ tinh. tên lửa. bán dẫn. vệ tinh");
        assertThat(findings(article))
                .extracting(found -> found.phrase().concept(), Findings.Finding::zone, Findings.Finding::share)
                .containsExactly(
                        tuple(0, Zone.TITLE, 12.0),
                        tuple(0, Zone.LEAD, 3.0),
                        tuple(0, Zone.BODY, 2.4 / 3),
                        tuple(0, Zone.BODY, 2.4 / 4),
                        tuple(1, Zone.BODY, 2.4),
                        tuple(0, Zone.BODY, 0.0));
    }

    @Test
    void placesAreThoseOfTheTextOfTheArticle() {
        Article article = Articles.article("Tin vệ tinh", "Nhà máy bán dẫn", "Có tên lửa");
        assertThat(findings(article))
                .extracting(found -> article.text().substring(found.start(), found.end()))
                .containsExactly("vệ tinh", "bán dẫn", "tên lửa");
    }

    @Test
    void aPhraseThatOnlyKeepsOthersFromCountingIsNoPlace() {
        assertThat(findings(Articles.article("Khu vệ tinh", "Vệ tinh", "")))
                .extracting(Findings.Finding::zone)
                .containsExactly(Zone.LEAD);
    }

    @Test
    void noPhraseReachesFromOnePartIntoTheNext() {
        assertThat(findings(Articles.article("Tên", "lửa bán", "dẫn"))).isEmpty();
    }

    @Test
    void whereThereIsNoLeadTheFirstParagraphStandsForIt() {
        assertThat(zones("", "Tin vệ tinh\nbán dẫn")).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(zones(" ", "Tin vệ tinh\nbán dẫn")).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(zones("", "Tin vệ tinh bán dẫn")).containsExactly(Zone.LEAD, Zone.LEAD);
        assertThat(zones("Dẫn", "Tin vệ tinh\nbán dẫn")).containsExactly(Zone.BODY, Zone.BODY);
    }

    @Test
    void aFirstParagraphOfFourHundredLettersStandsForTheLeadAndOfALongerOneItsWordsWithinThem() {
        assertThat(zones("", filled(392) + " vệ tinh\nbán dẫn")).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(zones("", filled(392) + " vệ tinh")).containsExactly(Zone.LEAD);
        assertThat(zones("", filled(392) + " vệ tinh bán dẫn")).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(zones("", "bán dẫn " + filled(393) + " vệ tinh")).containsExactly(Zone.LEAD, Zone.BODY);
        assertThat(zones("", "a".repeat(401) + " vệ tinh")).containsExactly(Zone.BODY);
    }

    private static String filled(int length) {
        return "xy ".repeat(length).substring(0, length - 1) + "z";
    }

    private static List<Zone> zones(String lead, String body) {
        return findings(Articles.article("Tin", lead, body)).stream()
                .map(Findings.Finding::zone)
                .toList();
    }

    private static List<Findings.Finding> findings(Article article) {
        return Findings.in(article, PHRASES, ZONES);
    }
}
