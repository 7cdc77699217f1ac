package vn.lantoa.poll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FetchedAddressesTest {

    private final FetchedAddresses addresses = new FetchedAddresses();

    @Test
    void thoseThatWereMetLastAreKnownHoweverManyThereWere() {
        addresses.add("https://bao.example/first");
        addresses.add("https://bao.example/second");
        for (int i = 0; i < FetchedAddresses.MOST - 2; i++) {
            addresses.add("https://bao.example/" + i);
        }
        assertThat(addresses.has("https://bao.example/first"))
                .as("met once more")
                .isTrue();
        addresses.add("https://bao.example/last");

        assertThat(addresses.has("https://bao.example/first")).isTrue();
        assertThat(addresses.has("https://bao.example/last")).isTrue();
        assertThat(addresses.has("https://bao.example/second"))
                .as("met longest ago")
                .isFalse();
        assertThat(addresses.has("https://bao.example/other")).isFalse();
    }
}
