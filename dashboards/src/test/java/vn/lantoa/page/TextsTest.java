package vn.lantoa.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Acceptance;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.DateOrigin;
import vn.lantoa.model.Decision;
import vn.lantoa.model.Fault;
import vn.lantoa.model.GapKind;
import vn.lantoa.model.HealthState;
import vn.lantoa.model.Level;
import vn.lantoa.model.ModelCard;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.SignalKind;
import vn.lantoa.model.Theme;
import vn.lantoa.query.ArticleFilter;
import vn.lantoa.query.ArticleList;

class TextsTest {

    private static final ResourceBundle VI = ResourceBundle.getBundle("vn.lantoa.page.texts_vi");
    private static final ResourceBundle EN = ResourceBundle.getBundle("vn.lantoa.page.texts_en");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern USED =
            Pattern.compile("(?:\\br|reader|reader\\(\\))\\.(?:text|count)\\(\"([a-z][a-z0-9.-]+)\"");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9.-]*)\"");
    private static final Pattern WORD = Pattern.compile("(?:word|StatedWords)\\(\"([a-z-]+)\"");
    private static final Pattern SUBTHEME = Pattern.compile("\\{id: ([\\w-]+), name: ([^,}]+), name-en: ([^}]+)}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(VI.keySet()).isEqualTo(EN.keySet());
    }

    @Test
    void bothLanguagesPlaceTheSameValues() {
        for (String key : VI.keySet()) {
            assertThat(places(VI.getString(key))).as(key).isEqualTo(places(EN.getString(key)));
        }
    }

    /** Each known list: a word for every value, in both languages, and none for what is no value. */
    @Test
    void everyValueHasItsWordAndNothingElseHas() throws IOException {
        List<Object> states = new ArrayList<>(List.of(HealthState.values()));
        Stream.of(HealthPage.State.values()).map(HealthPage.State::word).forEach(states::add);
        assertWords("theme", List.of(Theme.values()));
        assertWords("theme.short", List.of(Theme.values()));
        assertWords("fault", List.of(Fault.values()));
        assertWords("fault-advice", List.of(Fault.values()));
        assertWords("setting", List.of(CommunicationSetting.values()));
        assertWords("outlet-kind", List.of(OutletKind.values()));
        assertWords("kind", List.of(ChannelKind.values()));
        assertWords("signal", List.of(SignalKind.values()));
        assertWords("decision", List.of(Decision.values()));
        assertWords("measured", List.of(ModelCard.Measured.values()));
        assertWords("features", List.of(ModelCard.Kind.values()));
        assertWords("scored", List.of("micro", "relevant"));
        assertWords("likelihood", List.of(Likelihood.values()));
        assertWords("acceptance", List.of(Acceptance.values()));
        assertWords("level", List.of(Level.values()));
        assertWords("date-origin", List.of(DateOrigin.values()));
        assertWords("about", List.of(ArticleFilter.About.values()));
        assertWords("publicity", lower(ArticleFilter.Publicity.values()));
        assertWords("order", lower(ArticleList.Order.values()));
        assertWords("show", lower(SourcesPage.Show.values()));
        assertWords("health.show", lower(HealthPage.Show.values()));
        assertWords("health.state", states);
        assertWords("subtheme", subthemes().keySet());
        assertWords("task-level", StatedWords.LEVELS.words());
        assertWords("task-status", StatedWords.STATUSES.words());
        assertThat(Stream.of(GapKind.values()).map(kind -> "gap." + kind)).allMatch(VI::containsKey);
    }

    @Test
    void subthemesHaveTheNamesOfTheTaxonomy() throws IOException {
        subthemes().forEach((id, names) -> {
            assertThat(VI.getString("subtheme." + id)).isEqualToIgnoringCase(names.get(0));
            assertThat(EN.getString("subtheme." + id)).isEqualToIgnoringCase(names.get(1));
        });
    }

    @Test
    void noTextIsBlankOrTheSameInBothLanguages() {
        assertThat(VI.keySet()).allSatisfy(key -> {
            assertThat(VI.getString(key)).as(key).isNotBlank();
            assertThat(EN.getString(key)).as(key).isNotBlank();
        });
        assertThat(VI.keySet().stream()
                        .filter(key -> VI.getString(key).equals(EN.getString(key)))
                        .toList())
                .as("only names")
                .containsExactlyInAnyOrder("kind.zalo");
    }

    @Test
    void noTextIsForNobody() throws IOException {
        Set<String> words = new TreeSet<>();
        Set<String> literals = new TreeSet<>();
        for (Path file : sources()) {
            String source = Files.readString(file);
            matches(LITERAL, source).forEach(literals::add);
            matches(WORD, source).forEach(words::add);
        }
        assertThat(VI.keySet()).allMatch(key -> {
            String singular = key.replaceAll("\\.(one|many)$", "");
            return literals.contains(key)
                    || literals.contains(singular)
                    || literals.stream().anyMatch(literal -> literal.endsWith(".") && key.startsWith(literal))
                    || words.stream().anyMatch(word -> key.startsWith(word + "."));
        });
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        for (Path file : sources()) {
            for (String key : matches(USED, Files.readString(file))) {
                boolean known = key.endsWith(".")
                        ? VI.keySet().stream().anyMatch(other -> other.startsWith(key))
                        : VI.containsKey(key) || VI.containsKey(key + ".one");
                assertThat(known).as("%s in %s", key, file).isTrue();
            }
        }
    }

    private static void assertWords(String list, Collection<?> values) {
        Set<String> expected = values.stream().map(value -> list + "." + value).collect(Collectors.toSet());
        Pattern inList = Pattern.compile(Pattern.quote(list) + "\\.[\\w-]+");
        Set<String> known = VI.keySet().stream()
                .filter(key -> inList.matcher(key).matches())
                .collect(Collectors.toSet());
        assertThat(known).as(list).isEqualTo(expected);
    }

    private static List<String> lower(Enum<?>... values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Ids of the subthemes of the taxonomy that ships, each with its Vietnamese and its English name. */
    private static Map<String, List<String>> subthemes() throws IOException {
        Map<String, List<String>> subthemes = new TreeMap<>();
        SUBTHEME.matcher(Files.readString(Path.of("../jobs/src/main/resources/taxonomy.yaml")))
                .results()
                .forEach(found -> subthemes.put(found.group(1), List.of(found.group(2), found.group(3))));
        assertThat(subthemes).isNotEmpty();
        return subthemes;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .toList();
        }
    }

    private static List<String> matches(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
