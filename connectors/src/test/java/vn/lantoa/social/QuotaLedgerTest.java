package vn.lantoa.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaLedgerTest {

    @TempDir
    private Path folder;

    @Test
    void limitHoldsAcrossRestarts() {
        Path file = folder.resolve("ledger.json");
        assertThat(new QuotaLedger(file).book("2026-11", 60, 100)).isTrue();
        QuotaLedger again = new QuotaLedger(file);
        assertThat(again.book("2026-11", 41, 100)).isFalse();
        assertThat(again.book("2026-11", 40, 100)).isTrue();
        assertThat(again.book("2026-12", 100, 100)).isTrue();
        assertThat(again.used("2026-12")).isEqualTo(100);
    }

    @Test
    void clockThatWasSetBackOpensNoOldPeriodAnew() {
        QuotaLedger ledger = new QuotaLedger(folder.resolve("ledger.json"));
        assertThat(ledger.book("2026-12", 90, 100)).isTrue();
        assertThat(ledger.book("2026-11", 20, 100)).isFalse();
        assertThat(ledger.book("2026-11", 10, 100)).isTrue();
        assertThat(ledger.used("2026-12")).isEqualTo(100);
    }

    @Test
    void lostFileIsReplacedByWhatChannelsRemember() throws IOException {
        Path file = folder.resolve("ledger.json");
        QuotaLedger ledger = new QuotaLedger(file);
        assertThat(ledger.book("2026-11", 70, 100)).isTrue();
        QuotaLedger.Count remembered = ledger.count();
        Files.writeString(file, "{broken");
        QuotaLedger again = new QuotaLedger(file);
        again.learn(null);
        again.learn(new QuotaLedger.Count("2026-11", 5));
        again.learn(remembered);
        again.learn(new QuotaLedger.Count("2026-10", 99));
        assertThat(again.book("2026-11", 31, 100)).isFalse();
    }

    @Test
    void nothingIsUsedThatCannotBeWrittenDown() throws IOException {
        Path blocked = Files.writeString(folder.resolve("no-folder"), "");
        assertThat(new QuotaLedger(blocked.resolve("ledger.json")).book("2026-11", 1, 100))
                .isFalse();
    }

    @Test
    void whatWasNotUsedIsGivenBack() {
        QuotaLedger ledger = new QuotaLedger(folder.resolve("ledger.json"));
        ledger.book("2026-11", 80, 100);
        ledger.giveBack("2026-11", 30);
        ledger.giveBack("2026-10", 30);
        assertThat(ledger.used("2026-11")).isEqualTo(50);
        ledger.exhaust("2026-11", 100);
        assertThat(ledger.book("2026-11", 1, 100)).isFalse();
    }
}
