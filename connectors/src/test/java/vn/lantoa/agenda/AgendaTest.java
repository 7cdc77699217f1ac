package vn.lantoa.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.lantoa.yaml.InvalidInput;

class AgendaTest {

    private final Agenda agenda = Agenda.bundled();

    @Test
    void eachListIsValidOnItsDays() {
        assertThat(on("2025-06-11")).isEqualTo("none");
        assertThat(on("2025-06-12")).isEqualTo("1131/QĐ-TTg");
        assertThat(on("2026-05-05")).isEqualTo("1131/QĐ-TTg");
        assertThat(on("2026-05-06")).isEqualTo("21/2026/QĐ-TTg");
        assertThat(on("2030-01-01")).isEqualTo("21/2026/QĐ-TTg");
    }

    @Test
    void listsSayHowMuchOfThemIsNotKnown() {
        TechnologyList first = agenda.lists().get(0);
        TechnologyList second = agenda.lists().get(1);

        assertThat(groups(first)).isEqualTo(first.groupsStated()).isEqualTo(11);
        assertThat(groups(second)).isEqualTo(7).isLessThan(second.groupsStated());
    }

    @Test
    void whatNobodyLookedUpHasNoSource() {
        assertThat(agenda.technology("1131-ai"))
                .hasValueSatisfying(group -> assertThat(group.source()).startsWith("https://"));
        assertThat(agenda.technology("1131-aerospace"))
                .hasValueSatisfying(group -> assertThat(group.source()).isNull());
    }

    @Test
    void productsBelongToTheirGroup() {
        assertThat(agenda.technology("1131-ai.language-model"))
                .hasValueSatisfying(product -> assertThat(product.isProduct()).isTrue());
        assertThat(agenda.technology("1131-ai"))
                .hasValueSatisfying(group -> assertThat(group.isProduct()).isFalse());
    }

    @Test
    void allMistakesOfBothFilesAreTold() {
        String programmes = """
                sources: {law: somewhere}
                programmes:
                  - {id: a, name: A, name-en: A, source: law}
                  - {id: a, name: B, name-en: B, source: law}
                  - {id: c, name: C, name-en: C}
                """;
        String technologies = """
                sources: {law: somewhere}
                lists:
                  - {id: "1", document: 1/QĐ-TTg, from: 2025-01-01, source: law, groups: [{id: x, name: X, source: law}]}
                  - {id: "2", document: 2/QĐ-TTg, from: 2026-01-01, source: law}
                  - {id: "3", document: 3/QĐ-TTg, source: law, since: 2026-01-01}
                """;

        assertThatThrownBy(() -> Agenda.parse(programmes, technologies))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        found -> assertThat(found.messages())
                                .hasSize(6)
                                .anyMatch(message -> message.startsWith("programmes:4: id"))
                                .anyMatch(message -> message.startsWith("programmes:5: source"))
                                .anyMatch(message ->
                                        message.startsWith("strategic-technologies:3: ") && message.contains("name-en"))
                                .anyMatch(message -> message.startsWith("strategic-technologies:4: from"))
                                .anyMatch(message -> message.startsWith("strategic-technologies:5: from"))
                                .anyMatch(message -> message.contains("since")));
    }

    private String on(String day) {
        return agenda.list(LocalDate.parse(day)).map(TechnologyList::document).orElse("none");
    }

    private static long groups(TechnologyList list) {
        return list.technologies().stream()
                .filter(technology -> !technology.isProduct())
                .count();
    }
}
