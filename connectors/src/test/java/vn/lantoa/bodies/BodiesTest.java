package vn.lantoa.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.yaml.InvalidInput;

class BodiesTest {

    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");
    private static final LocalDate AFTER = LocalDate.parse("2025-07-01");

    private final Bodies bodies = Bodies.bundled();

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        assertThat(places(BEFORE)).hasSize(63);
        assertThat(places(AFTER)).hasSize(34);
    }

    @Test
    void thereAreSevenCitiesSinceDongNaiIsOne() {
        assertThat(cities("2026-04-29")).hasSize(6).doesNotContain("dong-nai");
        assertThat(cities("2026-04-30")).hasSize(7).contains("dong-nai");
    }

    @Test
    void everyPlaceOfTodayHasACodeOfItsOwn() {
        List<String> codes = bodies.all().stream()
                .filter(body -> body.naming().kind().isPlace() && body.life().to() == null)
                .map(Body::code)
                .toList();

        assertThat(codes).hasSize(34).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void seventeenMinistriesAreLeftOfTwentyTwo() {
        assertThat(ministries("2025-02-28")).hasSize(22).contains("mic", "mpi").doesNotContain("mae");
        assertThat(ministries("2025-03-01")).hasSize(17).contains("mae", "mera").doesNotContain("mic", "mpi");
    }

    @Test
    void whatWasMergedCountsForItsSuccessorFromThatDay() {
        Body haGiang = body("ha-giang");

        assertThat(bodies.countedAs(haGiang, BEFORE).id()).isEqualTo("ha-giang");
        assertThat(bodies.countedAs(haGiang, AFTER).id()).isEqualTo("tuyen-quang");
        assertThat(bodies.on("ha-giang", AFTER)).isEmpty();
        assertThat(bodies.on("ha-giang", BEFORE)).map(Naming::name).contains("Hà Giang");
    }

    @Test
    void whatWasDividedStaysItself() {
        assertThat(bodies.countedAs(body("mic"), AFTER).id()).isEqualTo("mic");
        assertThat(body("mic").life().into()).containsExactly("most", "mcst");
    }

    @Test
    void nameAndKindAreThoseOfTheDay() {
        assertThat(body("hue").naming(LocalDate.parse("2024-12-31")).name()).isEqualTo("Thừa Thiên Huế");
        assertThat(body("hue").naming(LocalDate.parse("2025-01-01")))
                .isEqualTo(body("hue").naming());
    }

    @Test
    void formerUnitsAreKnownByDay() {
        assertThat(bodies.former(LocalDate.parse("2025-02-28"))).isEmpty();
        assertThat(bodies.former(BEFORE)).hasSize(7);
        assertThat(bodies.former(AFTER)).hasSize(7 + 29);
    }

    @Test
    void hostsBelongToOneBody() {
        List<String> hosts =
                bodies.all().stream().flatMap(body -> body.hosts().stream()).toList();

        assertThat(hosts).contains("mst.gov.vn", "most.gov.vn").doesNotHaveDuplicates();
    }

    @Test
    void allMistakesAreToldWithTheirLines() {
        String yaml = """
                sources:
                  law: somewhere
                bodies:
                  - {id: a, kind: ministry, name: Bộ A, name-en: A, source: law}
                  - {id: a, kind: ministry, name: Bộ B, name-en: B, source: law}
                  - {id: C!, kind: ministry, name: Bộ C, name-en: C, source: law}
                  - {id: d, kind: kingdom, name: Bộ D, name-en: D, source: law}
                  - {id: e, kind: ministry, name: Bộ E, name-en: E}
                  - {id: f, kind: ministry, name: Bộ F, name-en: F, source: law, checked: false}
                  - {id: g, kind: ministry, name: Bộ G, name-en: G, source: hearsay}
                  - {id: h, kind: ministry, name: Bộ H, name-en: H, source: law, to: soon}
                  - {id: i, kind: ministry, name: Bộ I, name-en: I, source: law, from: 2025-02-01, to: 2025-01-01}
                  - {id: j, kind: ministry, name: Bộ J, name-en: J, source: law, to: 2025-01-01, into: nobody}
                  - {id: k, kind: ministry, name: Bộ K, name-en: K, source: law, into: a}
                  - {id: l, kind: ministry, name: Bộ A, name-en: L, source: law}
                  - {id: m, kind: ministry, name: Bộ M, name-en: M, source: law, successor: a}
                  - {id: n, kind: ministry, source: law}
                  - {id: o, kind: city, name: O, name-en: Oo, source: law, was: [{kind: province, name: P, name-en: Pp}]}
                  - {id: q, kind: ministry, name: Bộ Q, name-en: Q, source: law, to: 2025-01-01, into: r}
                  - {id: r, kind: ministry, name: Bộ R, name-en: R, source: law, to: 2025-01-01, into: q}
                """;

        assertThatThrownBy(() -> Bodies.parse("bodies.yaml", yaml))
                .isInstanceOfSatisfying(InvalidInput.class, found -> {
                    for (int line = 5; line <= 20; line++) {
                        String place = "bodies.yaml:" + line + ": ";
                        assertThat(found.messages()).as("line %s", line).anyMatch(message -> message.startsWith(place));
                    }
                    assertThat(found.messages()).noneMatch(message -> message.startsWith("bodies.yaml:4:"));
                });
    }

    @Test
    void nothingIsNoTable() {
        assertThatThrownBy(() -> Bodies.parse("b", "sources: {}\n")).hasMessageContaining("one body at least");
    }

    private Body body(String id) {
        return bodies.byId(id).orElseThrow();
    }

    private List<String> places(LocalDate day) {
        return ids(day, BodyKind.PROVINCE, BodyKind.CITY);
    }

    private List<String> cities(String day) {
        return ids(LocalDate.parse(day), BodyKind.CITY);
    }

    private List<String> ministries(String day) {
        return ids(LocalDate.parse(day), BodyKind.MINISTRY);
    }

    private List<String> ids(LocalDate day, BodyKind... kinds) {
        return bodies.all().stream()
                .filter(body -> bodies.on(body.id(), day)
                        .filter(naming -> List.of(kinds).contains(naming.kind()))
                        .isPresent())
                .map(Body::id)
                .toList();
    }
}
