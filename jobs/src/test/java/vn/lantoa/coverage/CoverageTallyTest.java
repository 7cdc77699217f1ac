package vn.lantoa.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.document.CoverageDocument;
import vn.lantoa.model.Theme;

class CoverageTallyTest {

    @Test
    void articleCountsOnceUnderEachThemeAndOnceUnderRelevantAndAllAndOneOfATaskIsRelevantWithoutATheme() {
        CoverageTally tally = new CoverageTally();
        tally.add("2026-03-01", "bao", List.of(Theme.ST, Theme.DX), List.of());
        tally.add("2026-03-01", "bao", List.of(Theme.DX), List.of());
        tally.add("2026-03-01", "bao", List.of(), List.of());
        tally.add("2026-03-03", "bao", List.of(), List.of("T1"));
        tally.add("2026-03-02", "bao", List.of(Theme.DX), List.of());

        assertThat(tally.documents().values())
                .extracting(CoverageDocument::id, CoverageDocument::articles)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("2026-03-01|bao|all", 3L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-01|bao|relevant", 2L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-01|bao|ST", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-01|bao|DX", 2L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-02|bao|all", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-02|bao|relevant", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-02|bao|DX", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-03|bao|all", 1L),
                        org.assertj.core.groups.Tuple.tuple("2026-03-03|bao|relevant", 1L));
    }
}
