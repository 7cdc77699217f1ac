package vn.lantoa.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Theme;
import vn.lantoa.yaml.InvalidInput;

class TaxonomyTest {

    private static final String RULES = """
            version: "1"
            themes:
              - {theme: ST, name: a, name-en: a, bias: -1}
              - {theme: INN, name: a, name-en: a, bias: -1}
              - {theme: DX, name: a, name-en: a, bias: -1}
              - {theme: NQ57, name: a, name-en: a, bias: -1}
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhatPeopleWrite() throws IOException {
        Taxonomy taxonomy = read(RULES + """
                        subthemes:
                          - {id: space, name: vũ trụ, name-en: space}
                        concepts:
                          - id: satellites
                            weights: {ST: 2, DX: -0.5}
                            subtheme: space
                            phrases: [vệ tinh, satellite]
                            exact: [ISS]
                            unless: [đô thị vệ tinh]
                            not-after: [thành phố]
                            not-before: [hóa]
                        """);

        assertThat(taxonomy.concepts()).hasSize(1).first().satisfies(concept -> {
            assertThat(concept.weight(Theme.ST)).isEqualTo(2);
            assertThat(concept.weight(Theme.INN)).isZero();
        });
        Phrases phrases = new Phrases(taxonomy.phrases());
        assertThat(phrases.in("Vệ tinh; đô thị vệ tinh, thành phố vệ tinh. Vệ tinh hóa, iss ISS satellite"))
                .extracting(match -> match.phrase().text() + match.start())
                .containsExactly("vệ tinh0", "ISS61", "satellite65");
    }

    @Test
    void tellsAllMistakesAtOnceWithTheirLines() throws IOException {
        Path file = write("""
                version: "1"
                colour: red
                themes:
                  - {theme: ST, name: a, name-en: a, bias: -99}
                  - {theme: ST, name: a, name-en: a, bias: -1, yes: 0.2}
                subthemes:
                  - {id: Space, name: a, name-en: a}
                concepts:
                  - id: one
                    weights: {ST: many, XY: 1}
                    phrases: [vệ tinh, Vệ Tinh, 4]
                    unless: [mặt trời]
                  - id: one
                    subtheme: sea
                    weights: {ST: 1}
                """);

        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> Taxonomy.read(file));

        String at = file + ":";
        assertThat(wrong.messages())
                .contains(
                        at + "4: bias: expected a number from -12.0 to 12.0, was \"-99\"",
                        at + "5: unsure: must not exceed yes",
                        at + "5: theme: ST stands here twice",
                        at + "3: themes: no rule for DX",
                        at + "7: id: expected lower-case letters, digits and hyphens, was \"Space\"",
                        at + "10: ST: expected a number from -12.0 to 12.0, was \"many\"",
                        at + "10: unknown key \"XY\"; known here: DX, INN, NQ57, ST",
                        at + "11: phrases: \"Vệ Tinh\" stands already in line 11",
                        at + "11: phrases: \"4\": a number alone says nothing",
                        at + "12: unless: \"mặt trời\" holds none of the phrases of this concept",
                        at + "13: id: \"one\" stands already in line 9",
                        at + "14: subtheme: no subtheme has the id \"sea\"",
                        at + "13: phrases: expected a phrase at least, here or in \"exact\"")
                .anySatisfy(message -> assertThat(message).startsWith(at + "2: unknown key \"colour\""));
    }

    @Test
    void aMissingFileIsTold() {
        InvalidInput wrong = catchThrowableOfType(InvalidInput.class, () -> Taxonomy.read(folder.resolve("none.yaml")));

        assertThat(wrong.messages()).containsExactly(folder.resolve("none.yaml") + ": no such file");
    }

    @Test
    void theBundledOneIsSound() {
        Taxonomy taxonomy = Taxonomy.bundled();

        assertThat(taxonomy.themes()).extracting(ThemeRule::theme).containsExactly(Theme.values());
        assertThat(taxonomy.subthemes())
                .allSatisfy(subtheme -> assertThat(taxonomy.concepts())
                        .as(subtheme.id())
                        .anyMatch(concept -> subtheme.id().equals(concept.subtheme())));
    }

    private Taxonomy read(String yaml) throws IOException {
        return Taxonomy.read(write(yaml));
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("taxonomy.yaml"), yaml);
    }
}
