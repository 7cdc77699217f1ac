package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Article;
import vn.lantoa.model.Classification;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Reason;
import vn.lantoa.model.Theme;
import vn.lantoa.model.ThemeFinding;

/** A model and a taxonomy so small that every number can be worked out by hand. */
class LearntJudgementTest {

    private static final Taxonomy TAXONOMY = Taxonomy.parse("taxonomy", """
            version: "1"
            zones: {title: 1, lead: 1, body: 1}
            themes:
              - {theme: ST, name: a, name-en: a, bias: -1}
              - {theme: INN, name: a, name-en: a, bias: -1}
              - {theme: DX, name: a, name-en: a, bias: -1}
              - {theme: NQ57, name: a, name-en: a, bias: -9}
            subthemes:
              - {id: space, name: vũ trụ, name-en: space}
            concepts:
              - {id: satellites, weights: {ST: 2, DX: -0.5}, subtheme: space, phrases: [vệ tinh]}
              - {id: robots, weights: {ST: 1}, phrases: [robot]}
              - {id: rain, weights: {ST: -1}, phrases: [mưa rào]}
            """);

    private static final String LEAD = "Đoạn dẫn.";
    private static final String FILLER = "trời xanh ".repeat(200);

    /** Of 403 syllables, in which robots (1) and satellites (2) stand: 3 / sqrt(1 + 4.03). */
    private static final String BODY = "Robot. Vệ tinh. " + FILLER;

    private static final double EVIDENCE = 3 / Math.sqrt(1 + 4.03);

    @TempDir
    private Path folder;

    @Test
    void titleAndLeadAddUpAndSoDoTheirReasons() throws IOException {
        ThemeFinding science = find(model(-2, LearntBody.NONE), "Vệ tinh mới", "", "");
        // the rule gives -1 + 2 = 1, of which .5 + .25 count; the only known word has its whole weight
        assertThat(logOdds(science)).isCloseTo(-2 + 0.75 + 1, within(1e-6));
        assertThat(science.decision()).isEqualTo(Decision.UNSURE);
        assertReasons(science, new Reason("vệ tinh", 0, 7, 1.5), new Reason("mới", 8, 11, 1));
    }

    @Test
    void aRuleThatSpeaksAgainstCountsWithoutWhatPositiveOnesAdd() throws IOException {
        ThemeFinding none = find(model(-2, LearntBody.NONE), "Trời xanh", "", "");
        assertThat(logOdds(none)).isCloseTo(-2 - 0.5, within(1e-6));
        ThemeFinding even = find(model(-2, LearntBody.NONE), "Robot", "", "");
        assertThat(logOdds(even)).isCloseTo(-2, within(1e-6));
        assertReasons(even, new Reason("robot", 0, 5, 0.5));
    }

    @Test
    void aWordWithinAPhraseSpeaksWithIt() throws IOException {
        ThemeModel model = model(-2, LearntBody.NONE, "w:tinh");
        assertReasons(find(model, "Vệ tinh mới", "", ""), new Reason("vệ tinh", 0, 7, 2.5));
    }

    @Test
    void aWholeBodyWeakensTitleAndLeadAndAddsWhatStandsInIt() throws IOException {
        ThemeFinding science = find(model(-2, new LearntBody(0.5, 1, -1)), "Vệ tinh mới", LEAD, BODY);
        assertThat(logOdds(science)).isCloseTo(0.5 * (-2 + 0.75 + 1) + EVIDENCE - 1, within(1e-6));
        int body = "Vệ tinh mới".length() + LEAD.length() + 2;
        assertReasons(
                science,
                new Reason("vệ tinh", 0, 7, 0.75),
                new Reason("mới", 8, 11, 0.5),
                new Reason("robot", body, body + 5, EVIDENCE / 3),
                new Reason("vệ tinh", body + 7, body + 14, 2 * EVIDENCE / 3));
    }

    @Test
    void whatSpeaksAgainstInABodyIsNoReason() throws IOException {
        ThemeFinding science = find(model(-2, new LearntBody(0.5, 1, -1)), "Vệ tinh mới", LEAD, "Mưa rào. " + FILLER);
        assertThat(science.reasons()).extracting(Reason::phrase).doesNotContain("mưa rào");
        assertThat(logOdds(science)).isCloseTo(0.5 * -0.25 - 1, within(1e-6));
    }

    @Test
    void whereTitleAndLeadHintAtNothingABodyAloneIsForAPerson() throws IOException {
        LearntBody strong = new LearntBody(1, 3, 0);
        ThemeFinding unhinted = find(model(-2, strong), "Trời xanh", LEAD, BODY);
        assertThat(Rules.probability(-2.5)).isLessThan(0.1);
        assertThat(unhinted.probability()).isGreaterThan(0.5);
        assertThat(unhinted.decision()).isEqualTo(Decision.UNSURE);
        ThemeFinding hinted = find(model(-1.5, strong), "Trời xanh", LEAD, BODY);
        assertThat(Rules.probability(-2)).isGreaterThan(0.1);
        assertThat(hinted.decision()).isEqualTo(Decision.YES);
    }

    @Test
    void whatNobodyThinksOfHasNoReasons() throws IOException {
        ThemeFinding science = find(model(-9, LearntBody.NONE), "Vệ tinh mới", "", "");
        assertThat(science.probability()).isLessThan(0.02);
        assertThat(science.decision()).isEqualTo(Decision.NO);
        assertThat(science.reasons()).isEmpty();
    }

    @Test
    void theStrongestReasonsAreShownInTheOrderOfTheText() throws IOException {
        List<String> words = new ArrayList<>();
        for (String onset : List.of("b", "c", "d", "g", "h", "k", "l", "m", "n", "p")) {
            for (String rime : List.of("a", "e", "i", "o", "u")) {
                words.add(onset + "z" + rime); // no words, which would get diacritics
            }
        }
        float[][] weights = new float[words.size()][1];
        for (int i = 0; i < words.size(); i++) {
            weights[i][0] = 10 + i;
        }
        ThemeModel model = model(
                0, LearntBody.NONE, words.stream().map(word -> "w:" + word).toList(), weights);
        ThemeFinding science = find(model, String.join(" ", words), "", "");
        assertThat(science.reasons()).hasSize(40);
        assertThat(science.reasons()).extracting(Reason::start).isSorted();
        assertThat(science.reasons())
                .extracting(Reason::phrase)
                .as("the weakest ten are left out")
                .containsExactlyElementsOf(words.subList(10, 50));
    }

    @Test
    void anArticleIsAsProbablyRelevantAsItHasOneThemeAtLeast() throws IOException {
        Classification found = classify(model(1, LearntBody.NONE), "Vệ tinh mới", "");
        assertThat(found.relevant()).isTrue();
        assertThat(found.themes())
                .extracting(ThemeFinding::probability)
                .isSortedAccordingTo(Collections.reverseOrder());
        double none = 1;
        for (ThemeFinding theme : found.themes()) {
            none *= 1 - theme.probability();
        }
        assertThat(found.probability()).isCloseTo(1 - none, within(1e-12)).isGreaterThan(0.9);
        assertThat(found.taxonomy()).isEqualTo("1 + m");
    }

    @Test
    void whatIsUnsureIsNotRelevantAndStillHasItsSubthemes() throws IOException {
        Classifier classifier = new Classifier(TAXONOMY, model(-2, LearntBody.NONE));
        assertThat(classifier.version()).isEqualTo("1 + m");
        Classification unsure = classifier.classify(Articles.article("Vệ tinh mới", "", ""));
        assertThat(unsure.relevant()).isFalse();
        assertThat(unsure.subthemes()).containsExactly("space");
        Classification no = classify(model(-9, LearntBody.NONE), "Vệ tinh mới", "");
        assertThat(no.subthemes()).isEmpty();
        assertThat(no.mentions()).isEmpty();
    }

    @Test
    void withoutAModelPhrasesDecide() {
        Classifier rules = Classifier.ofRules(TAXONOMY);
        assertThat(rules.version()).isEqualTo("1");
        Classification found = rules.classify(Articles.article("Vệ tinh mới", "", ""));
        assertThat(logOdds(finding(found))).isCloseTo(1, within(1e-9));
        assertThat(found.taxonomy()).isEqualTo("1");
    }

    private Classification classify(ThemeModel model, String title, String body) {
        return new Classifier(TAXONOMY, model).classify(Articles.article(title, body.isEmpty() ? "" : LEAD, body));
    }

    private static ThemeFinding find(ThemeModel model, String title, String lead, String body) {
        Article article = Articles.article(title, lead, body);
        return finding(new Classifier(TAXONOMY, model).classify(article));
    }

    private static ThemeFinding finding(Classification found) {
        return found.themes().stream()
                .filter(theme -> theme.theme() == Theme.ST)
                .findFirst()
                .orElseThrow();
    }

    private static double logOdds(ThemeFinding finding) {
        return Math.log(finding.probability() / (1 - finding.probability()));
    }

    private static void assertReasons(ThemeFinding finding, Reason... expected) {
        assertThat(finding.reasons())
                .extracting(reason -> reason.phrase() + " " + reason.start() + "-" + reason.end())
                .containsExactly(List.of(expected).stream()
                        .map(reason -> reason.phrase() + " " + reason.start() + "-" + reason.end())
                        .toArray(String[]::new));
        for (int i = 0; i < expected.length; i++) {
            assertThat(finding.reasons().get(i).weight())
                    .as(expected[i].phrase())
                    .isCloseTo(expected[i].weight(), within(1e-6));
        }
    }

    private ThemeModel model(double bias, LearntBody body) throws IOException {
        return model(bias, body, "w:mơi\u0301");
    }

    private ThemeModel model(double bias, LearntBody body, String feature) throws IOException {
        return model(bias, body, List.of(feature), new float[][] {{1}});
    }

    private ThemeModel model(double bias, LearntBody body, List<String> features, float[][] weights)
            throws IOException {
        LearntTheme science = new LearntTheme(Theme.ST, bias, Map.of(Theme.ST, 0.5), Map.of(Theme.ST, 0.25), 0.5, 0.3);
        LearntThemes learnt =
                new LearntThemes("m", YearMonth.of(2025, 12), SeenItems.of(List.of()), List.of(science), body);
        float[] values = new float[features.size()];
        Arrays.fill(values, 2);
        return ThemeModelFile.read(Files.write(
                folder.resolve("small.model"), ThemeModelLines.of(learnt, List.of(), features, values, weights)));
    }
}
