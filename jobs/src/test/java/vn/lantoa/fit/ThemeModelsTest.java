package vn.lantoa.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.classify.Classifier;
import vn.lantoa.classify.MeasuredThemes;
import vn.lantoa.classify.Rules;
import vn.lantoa.classify.Taxonomy;
import vn.lantoa.classify.ThemeFeatures;
import vn.lantoa.classify.ThemeModel;
import vn.lantoa.classify.ThemeModelFile;
import vn.lantoa.evaluate.LabelledItem;
import vn.lantoa.evaluate.ThemeItem;
import vn.lantoa.evaluate.ThemeItems;
import vn.lantoa.model.Article;
import vn.lantoa.model.ArticleBuilder;
import vn.lantoa.model.ArticleContentBuilder;
import vn.lantoa.model.Json;
import vn.lantoa.model.ModelCard;
import vn.lantoa.model.Theme;
import vn.lantoa.replay.ArticleLine;
import vn.lantoa.yaml.InvalidInput;

/** Learns from a small set that is made up. */
class ThemeModelsTest {

    private static final YearMonth FROZEN = YearMonth.of(2025, 12);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final ThemeModels.Name NAME = new ThemeModels.Name("m", "c", DAY);

    /** Words that no taxonomy has. */
    private static final String[][] SAID = {
        {"ST", "Vườn ươm ra lá tím sau sáu tuần chiếu tia", "Người làm vườn đo từng chiếc lá"},
        {"INN", "Chợ phiên của những món chưa ai bán", "Mỗi gian hàng là một ý lạ"},
        {"DX", "Xã bỏ sổ giấy, bà con bấm máy là xong", "Không ai phải lên trụ sở"},
        {"-", "Mưa lớn làm ngập đường ven sông", "Xe cộ đi lại khó khăn"},
    };

    @TempDir
    private Path folder;

    private List<ThemeItem> items;

    @BeforeEach
    void write() throws IOException {
        StringBuilder labels = new StringBuilder("id\tlabels\tsure\n");
        StringBuilder texts = new StringBuilder();
        for (int i = 0; i < 240; i++) {
            String[] said = SAID[i % SAID.length];
            String month = i % 6 == 5 ? "12" : "11";
            labels.append("i")
                    .append(i)
                    .append('\t')
                    .append(said[0])
                    .append('\t')
                    .append(i % 3 == 0 ? 0 : 1)
                    .append('\n');
            texts.append(
                    "{\"id\": \"i%d\", \"title\": \"%s, ngày %d\", \"summary\": \"%s\", \"published\": \"2025-%s-10\"}%n"
                            .formatted(i, said[1], i % 28, said[2], month));
        }
        Path table = Files.writeString(folder.resolve("labels.tsv"), labels);
        Files.writeString(folder.resolve("items.jsonl"), texts);
        items = ThemeItems.read(List.of(table), List.of(), List.of(), List.of(folder));
        assertThat(items).hasSize(240);
    }

    @Test
    void learnsWordsThatNoPhraseOfTheTaxonomyHas() throws IOException {
        Path file = folder.resolve("themes.model");
        ModelCard card =
                ThemeModels.train(Taxonomy.bundled(), items, FROZEN, new ThemeModels.Name("mẫu", "abc", DAY), file);
        List<String> report = ModelCards.lines(card);
        assertThat(Files.readAllLines(file)).contains("# commit abc", "version\tmẫu", "frozen\t2025-12");
        assertThat(report)
                .filteredOn(line -> line.contains("micro"))
                .hasSize(3)
                .first()
                .asString()
                .as("rules alone")
                .contains("F1 0.000");
        assertThat(report)
                .filteredOn(line -> line.contains("micro"))
                .last()
                .asString()
                .contains("F1 1.000");
        Classifier learnt = new Classifier(Taxonomy.bundled(), ThemeModelFile.read(file));
        assertThat(given(learnt, "Vườn ươm ra lá tím sau sáu tuần chiếu tia")).containsExactly(Theme.ST);
        assertThat(given(learnt, "Xã bỏ sổ giấy, bà con bấm máy")).containsExactly(Theme.DX);
        assertThat(given(learnt, "Mưa lớn làm ngập đường")).isEmpty();
    }

    @Test
    void aCardSaysWhatWasLearntFromAndHowRightItIs() throws IOException {
        Path file = folder.resolve("themes.model.gz");
        ModelCard card =
                ThemeModels.train(Taxonomy.bundled(), items, FROZEN, new ThemeModels.Name("mẫu", "abc", DAY), file);
        Path written = ModelCards.beside(file);
        assertThat(written).isEqualTo(folder.resolve("themes.card.json"));
        ModelCards.write(card, written);
        assertThat(Json.read(Files.readString(written), ModelCard.class)).isEqualTo(card);
        assertThat(card.version()).isEqualTo("mẫu");
        assertThat(card.commit()).isEqualTo("abc");
        assertThat(card.taxonomy()).isEqualTo(Taxonomy.bundled().version());
        assertThat(card.frozen()).isEqualTo(FROZEN);
        assertThat(card.learntFrom()).containsExactly(new ModelCard.Table("labels.tsv", 200));
        assertThat(card.items()).isEqualTo(200);
        assertThat(card.scores())
                .extracting(ModelCard.Score::measured)
                .containsExactly(ModelCard.Measured.PHRASES, ModelCard.Measured.LEARNT, ModelCard.Measured.SURE);
        assertThat(card.scores().get(1).items()).isEqualTo(40);
        assertThat(card.scores().get(1).figures())
                .extracting(ModelCard.Figure::what)
                .containsExactly("ST", "INN", "DX", "NQ57", "micro", "relevant");
        assertThat(card.scores().get(1).figures())
                .extracting(ModelCard.Figure::having)
                .as("half of the items of the month are of innovation, half of nothing")
                .containsExactly(0, 20, 0, 0, 20, 20);
    }

    /** The pages read the card, the jobs the model: both are of one training. */
    @Test
    void theCardThatShipsIsOfTheModelThatShips() {
        ModelCard card = ModelCard.bundled();
        assertThat(card.version()).isEqualTo(ThemeModel.bundled().version());
        assertThat(card.frozen()).isEqualTo(ThemeModel.bundled().frozen());
        assertThat(card.items()).isGreaterThan(10_000);
    }

    @Test
    void theFrozenMonthIsNotLearntFrom() throws IOException {
        List<ThemeItem> spoilt = items.stream()
                .map(item -> item.month().equals(FROZEN)
                        ? new ThemeItem(
                                new LabelledItem(item.article(), Set.of(Theme.INN), 1), "labels.tsv", true, false)
                        : item)
                .toList();
        Path with = folder.resolve("with.model");
        Path without = folder.resolve("without.model");
        train(items, with);
        train(spoilt, without);
        assertThat(with).hasSameBinaryContentAs(without);
    }

    @Test
    void twiceTheSameGivesTheSame() throws IOException {
        Path one = folder.resolve("one.model.gz");
        Path other = folder.resolve("other.model.gz");
        train(items, one);
        train(items, other);
        assertThat(one).hasSameBinaryContentAs(other);
    }

    @Test
    void whatIsReadFromTheFileSaysWhatWasLearnt() throws IOException {
        Path file = folder.resolve("themes.model");
        train(items, file);
        List<ThemeItem> seen =
                items.stream().filter(item -> !item.month().equals(FROZEN)).toList();
        List<Example> examples = Example.of(seen, new Rules(Taxonomy.bundled()));
        ThemeMatrix matrix = new ThemeMatrix(examples);
        ThemeTraining.Learnt science = new ThemeTraining(examples, matrix).learn(Theme.ST);
        double[] weights = science.weights();
        Classifier classifier = new Classifier(Taxonomy.bundled(), ThemeModelFile.read(file));
        for (int i = 0; i < 24; i++) {
            double learnt = matrix.logOdds(i, weights)
                    - weights[weights.length - 1]
                    + science.theme().bias();
            double told = classifier.classify(examples.get(i).item().article()).themes().stream()
                    .filter(theme -> theme.theme() == Theme.ST)
                    .findFirst()
                    .orElseThrow()
                    .probability();
            assertThat(Math.log(told / (1 - told))).isCloseTo(learnt, within(.02));
        }
    }

    @Test
    void tooFewLabelsAndAMonthWithoutItemsAreRefused() {
        Path file = folder.resolve("themes.model");
        assertThatThrownBy(() -> ThemeModels.train(Taxonomy.bundled(), items, YearMonth.of(2030, 1), NAME, file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no labelled item is of 2030-01");
        List<ThemeItem> few = items.stream()
                .filter(item -> !item.item().labels().contains(Theme.INN)
                        || item.month().equals(FROZEN))
                .toList();
        assertThatThrownBy(() -> ThemeModels.train(Taxonomy.bundled(), few, FROZEN, NAME, file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("too few labels to learn INN from: 0 items have it");
        assertThat(file).doesNotExist();
    }

    @Test
    void aNameThatBreaksTheFileLeavesTheOldModelInItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("themes.model"), "cũ");
        assertThatThrownBy(() ->
                        ThemeModels.train(Taxonomy.bundled(), items, FROZEN, new ThemeModels.Name("", "c", DAY), file))
                .isInstanceOf(InvalidInput.class);
        assertThat(file).hasContent("cũ");
    }

    @Test
    void anItemOfWhichTheReaderWasSureCountsTwice() {
        List<Example> examples = Example.of(items, new Rules(Taxonomy.bundled()));
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example ->
                        assertThat(example.count()).isEqualTo(example.item().sure() ? 2 : 1));
    }

    @Test
    void anItemInCapitalsIsLearntFromLikeTheSameInSmallLetters() {
        ThemeItem item = items.get(0);
        Article article = item.article();
        Article loud = ArticleBuilder.builder(article)
                .content(ArticleContentBuilder.builder(article.content())
                        .title(article.content().title().toUpperCase(Locale.ROOT))
                        .build())
                .build();
        Rules rules = new Rules(Taxonomy.bundled());
        assertThat(names(MeasuredThemes.of(loud, rules))).isEqualTo(names(MeasuredThemes.of(article, rules)));
    }

    private static void train(List<ThemeItem> items, Path file) throws IOException {
        ThemeModels.train(Taxonomy.bundled(), items, FROZEN, NAME, file);
    }

    private static List<String> names(MeasuredThemes measured) {
        return measured.features().stream().map(ThemeFeatures.Feature::name).toList();
    }

    private static List<Theme> given(Classifier classifier, String title) {
        return classifier
                .classify(ArticleLine.of(
                                Json.MAPPER.createObjectNode().put("id", "x").put("title", title))
                        .article())
                .given();
    }
}
