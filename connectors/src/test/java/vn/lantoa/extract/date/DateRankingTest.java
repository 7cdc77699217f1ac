package vn.lantoa.extract.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.markup.DateSource;
import vn.lantoa.text.StatedTime;

/** How the dates of a page are weighed: what readers are told 0.9, shown 0.65, what machines read 0.45, all else 0.2. */
class DateRankingTest {

    private static final Instant LATEST = Instant.parse("2026-03-03T00:00:00Z");
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-01");

    @Test
    void sourcesThatAgreeConfirmEachOtherUnlessTheyAreOfOneHand() {
        assertCertainty(rank(at(DateSource.META, "2026-02-01"))).isCloseTo(0.45, within(1e-9));
        assertCertainty(rank(at(DateSource.META, "2026-02-01"), at(DateSource.SHOWN, "2026-02-01")))
                .isCloseTo(1 - 0.55 * 0.35, within(1e-9));
        assertCertainty(rank(
                        at(DateSource.SHOWN, "2026-02-01"),
                        at(DateSource.SAID, "2026-02-01"),
                        at(DateSource.SHOWN, "2026-02-01")))
                .isCloseTo(0.9, within(1e-9));
        assertThat(rank().published()).isNull();
        assertThat(rank().modified()).isNull();
        assertThat(rank().certainty()).isZero();
    }

    @Test
    void strongestDayIsTakenAndOfEqualOnesTheFirst() {
        assertPublished("2026-02-04", at(DateSource.SHOWN, "2026-02-04"), at(DateSource.META, "2026-02-01"));
        assertPublished("2026-02-04", at(DateSource.META, "2026-02-01"), at(DateSource.SHOWN, "2026-02-04"));
        assertPublished("2026-02-01", at(DateSource.META, "2026-02-04"), at(DateSource.META, "2026-02-01"));
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 0.9", "3000, 1000, 0.4164", "650, 1000, 0.4164", "100000, 1000, 0.135"})
    void whatReadersSeeCountsLessTheFurtherItIsFromTheTitleAndBeforeItSooner(int place, int title, double certainty) {
        DateCandidate said = new DateCandidate(DateSource.SAID, stated("2026-02-01"), null, place);
        assertThat(rank(List.of(said), title, false, null).certainty()).isCloseTo(certainty, within(1e-4));
        DateCandidate meta = new DateCandidate(DateSource.META, stated("2026-02-01"), null, place);
        assertThat(rank(List.of(meta), title, false, null).certainty())
                .as("unseen")
                .isCloseTo(0.45, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "SAID, 2026-02-01, SHOWN, 2026-02-01T08:00, 2026-02-01T08:00",
        "SAID, 2026-02-01, META, 2026-02-01T08:00, 2026-02-01",
        "SAID, 2026-02-01T00:00, SHOWN, 2026-02-01T08:00, 2026-02-01T08:00",
        "SHOWN, 2026-02-01T09:00, SAID, 2026-02-01T08:00, 2026-02-01T08:00",
        "META, 2026-02-01T09:00, SCRIPT, 2026-02-01T08:00, 2026-02-01T09:00",
        "SAID, 2026-02-01T00:00, META, 2026-02-01, 2026-02-01"
    })
    void timeOfTheDayIsOfTheSourceThatTellsItUnlessThatIsMuchWeaker(
            DateSource one, String when, DateSource other, String otherWhen, String published) {
        assertPublished(published, at(one, when), at(other, otherWhen));
    }

    @Test
    void timeIsTheSameInWhateverOrderTheDatesStand() {
        assertPublished(
                "2026-02-01T08:00", at(DateSource.SHOWN, "2026-02-01T08:00"), at(DateSource.SAID, "2026-02-01"));
        assertPublished(
                "2026-02-01T08:00", at(DateSource.SAID, "2026-02-01T08:00"), at(DateSource.SHOWN, "2026-02-01T09:00"));
    }

    @Test
    void changeIsTheStrongestThatIsCalledSo() {
        DateCandidate far = new DateCandidate(DateSource.SHOWN_MODIFIED, stated("2026-02-05"), null, 9_000);
        assertThat(rank(far, at(DateSource.META_MODIFIED, "2026-02-06"), at(DateSource.SAID, "2026-02-01"))
                        .modified())
                .hasToString("2026-02-06");
        assertThat(rank(at(DateSource.META_MODIFIED, "2026-02-06"), far).modified())
                .hasToString("2026-02-06");
        assertThat(rank(at(DateSource.META_MODIFIED, "2026-02-06"), at(DateSource.LINKED_DATA_MODIFIED, "2026-02-07"))
                        .modified())
                .as("of equal ones the first")
                .hasToString("2026-02-06");
        assertThat(rank(at(DateSource.SAID, "2026-02-01")).modified()).isNull();
    }

    @Test
    void monthOfTheAddressSpeaksForItsDaysAndNamesNoneItself() {
        List<DateCandidate> alike = List.of(at(DateSource.SHOWN, "2026-01-31"), at(DateSource.SHOWN, "2026-02-28"));
        assertThat(rank(alike, 0, false, null).published()).hasToString("2026-01-31");
        DateRanking favoured = rank(alike, 0, false, FEBRUARY);
        assertThat(favoured.published()).hasToString("2026-02-28");
        assertCertainty(favoured).isCloseTo(1 - 0.35 * 0.8, within(1e-9));
        assertThat(rank(List.of(), 0, false, FEBRUARY).published()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T07:59Z, 2026-01-08, true",
        "2026-01-09T08:00Z, 2026-01-08, false",
        "2026-01-09T15:01Z, 2026-01-10, true",
        "2026-01-09T15:00Z, 2026-01-10, false",
        "2026-01-09T03:28+07:00, 2026-01-08, false",
        "2026-01-09T03:28, 2026-01-08, false",
        "2026-01-09, 2026-01-08, false",
        "2026-01-09T03:28Z, 2026-01-07, false"
    })
    void timeInUtcSpeaksForTheDayThatIsShownWhereItLiesInItSomewhereOnEarth(String utc, String shown, boolean drawn) {
        DateRanking ranking = rank(at(DateSource.META, utc), at(DateSource.SHOWN, shown));
        assertThat(ranking.published()).hasToString(shown);
        assertCertainty(ranking).isCloseTo(drawn ? 1 - 0.55 * 0.35 : 0.65, within(1e-9));
    }

    @Test
    void timeInUtcIsNotDrawnToADayThatIsHardlyNamedNorFromOneThatIsNamedAsWell() {
        for (DateSource weak : List.of(DateSource.TITLE, DateSource.IMAGE, DateSource.META_MODIFIED)) {
            assertThat(rank(at(DateSource.META, "2026-01-09T03:28Z"), at(weak, "2026-01-08"))
                            .published())
                    .as(weak.name())
                    .hasToString("2026-01-09T03:28Z");
        }
        assertCertainty(rank(
                        at(DateSource.META, "2026-01-09T03:28Z"),
                        at(DateSource.SAID, "2026-01-08"),
                        at(DateSource.LINKED_DATA, "2026-01-09")))
                .as("0.9 is not more than twice 0.45")
                .isCloseTo(0.9, within(1e-9));
        assertThat(rank(at(DateSource.META_MODIFIED, "2026-01-09T03:28Z"), at(DateSource.SHOWN, "2026-01-08"))
                        .modified())
                .as("changes stay where they are")
                .hasToString("2026-01-09T03:28Z");
    }

    @Test
    void towardsTheDayOfAChangeEuropeIsAsFarAsItGoesUnlessTheAddressNamesTheDay() {
        DateCandidate utc = at(DateSource.META, "2026-01-09T16:00Z");
        DateCandidate shown = at(DateSource.SHOWN, "2026-01-10");
        DateCandidate change = at(DateSource.META_MODIFIED, "2026-01-10");
        assertCertainty(rank(utc, shown, change)).isCloseTo(1 - 0.35 * 0.8, within(1e-9));
        assertCertainty(rank(at(DateSource.META, "2026-01-09T21:01Z"), shown, change))
                .isCloseTo(1 - 0.35 * 0.8 * 0.55, within(1e-9));
        assertCertainty(rank(utc, shown, change, at(DateSource.ADDRESS, "2026-01-10")))
                .isCloseTo(1 - 0.35 * 0.8 * 0.55 * 0.35, within(1e-9));
        assertCertainty(rank(List.of(utc, shown, change), 0, false, LocalDate.parse("2026-01-01")))
                .as("its month is not its day")
                .isCloseTo(1 - 0.35 * 0.8 * 0.8, within(1e-9));
    }

    @Test
    void figuresThatReadTwoWaysFollowTheDatesThatReadOneWayAndElseTheOrderOfTheLanguage() {
        DateCandidate both = twoWays("2026-02-01", "2026-01-02");
        assertThat(rank(List.of(both), 0, false, null).published()).hasToString("2026-02-01");
        assertThat(rank(List.of(both), 0, true, null).published()).hasToString("2026-01-02");
        DateCandidate january = at(DateSource.IMAGE, "2026-01-02");
        DateCandidate february = at(DateSource.IMAGE, "2026-02-01");
        assertThat(rank(List.of(both, january), 0, false, null).published()).hasToString("2026-01-02");
        assertThat(rank(List.of(both, february), 0, true, null).published()).hasToString("2026-02-01");
        assertThat(rank(List.of(both, january, february), 0, false, null).published())
                .hasToString("2026-02-01");
        assertThat(rank(List.of(both, january, february), 0, true, null).published())
                .hasToString("2026-01-02");
    }

    @Test
    void readingThatIsInTheFutureGivesWayToTheOther() {
        assertThat(rank(List.of(twoWays("2026-12-01", "2026-01-12")), 0, false, null)
                        .published())
                .hasToString("2026-01-12");
        assertThat(rank(List.of(twoWays("2026-01-12", "2026-12-01")), 0, true, null)
                        .published())
                .hasToString("2026-01-12");
        assertThat(rank(List.of(twoWays("2026-12-11", "2026-11-12")), 0, true, null)
                        .published())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:59Z, true",
        "2026-03-03T00:00Z, false",
        "1994-01-01T00:01Z, true",
        "1994-01-01T00:00Z, false"
    })
    void whatLiesInTheFutureOrBeforeTheWebIsNoDate(String when, boolean possible) {
        assertThat(rank(at(DateSource.SAID, when)).certainty() > 0).isEqualTo(possible);
    }

    private static AbstractDoubleAssert<?> assertCertainty(DateRanking ranking) {
        return assertThat(ranking.certainty());
    }

    private static void assertPublished(String published, DateCandidate... candidates) {
        assertThat(rank(candidates).published()).hasToString(published);
    }

    private static DateRanking rank(DateCandidate... candidates) {
        return rank(List.of(candidates), 0, false, null);
    }

    private static DateRanking rank(List<DateCandidate> candidates, int title, boolean monthFirst, LocalDate month) {
        return DateRanking.of(candidates, title, monthFirst, LATEST, month);
    }

    private static DateCandidate twoWays(String one, String other) {
        return new DateCandidate(DateSource.SHOWN, stated(one), stated(other), 0);
    }

    private static DateCandidate at(DateSource source, String when) {
        return new DateCandidate(source, stated(when), null, 0);
    }

    private static StatedTime stated(String when) {
        LocalDate day = LocalDate.parse(when.substring(0, 10));
        if (when.length() == 10) {
            return StatedTime.of(day);
        }
        LocalDateTime time = LocalDateTime.parse(when.substring(0, 16));
        ZoneOffset offset = when.length() == 16 ? null : ZoneOffset.of(when.substring(16));
        return new StatedTime(day, time.toLocalTime(), offset);
    }
}
