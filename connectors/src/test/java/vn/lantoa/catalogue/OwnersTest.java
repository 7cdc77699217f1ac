package vn.lantoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Whose;

class OwnersTest {

    private static final Outlet PAPER = outlet("bao-mau", "https://www.bao-mau.vn/", "bm.example", "chung.example/bm");
    private static final Outlet SCIENCE = outlet("khoa-hoc", "https://khoahoc.bao-mau.vn/");
    private static final Outlet ENGLISH = outlet("tieng-anh", "https://bao-mau.vn/en/");
    private static final Outlet MINISTRY = outlet("bo-mau", "https://bo-mau.gov.vn/");
    private static final Outlet PROVINCE = outlet("tinh-mau", "https://www.tinhmau.gov.vn/");
    private static final Outlet OFFICE = outlet("so-mau", "https://so.tinhmau.gov.vn/");
    private static final Outlet FIRST_ROOM = outlet("phong-mot", "https://mot.nha-chung.vn/");
    private static final Outlet SECOND_ROOM = outlet("phong-hai", "https://hai.nha-chung.vn/");
    private static final Outlet DEEP = outlet("trang-sau", "https://cong.example/web/khach/trang-chu");
    private static final Outlet ON_PLATFORM = outlet("cau-lac-bo", "https://www.youtube.com/@clb");
    private static final Channel FEED = channel(PAPER, "rss", ChannelKind.FEED, "https://rss.proxy.example/bm");
    private static final Channel ENGLISH_FEED =
            channel(ENGLISH, "rss", ChannelKind.FEED, "https://bao-mau.vn/rss/en.rss");
    private static final Channel ACCOUNT =
            channel(MINISTRY, "yt", ChannelKind.YOUTUBE, "https://www.youtube.com/@bo-mau");
    private static final Channel ROOM_FEED =
            channel(FIRST_ROOM, "rss", ChannelKind.FEED, "https://mot.nha-chung.vn/rss");

    private final Owners owners = Owners.of(new Catalogue(
            false,
            List.of(PAPER, SCIENCE, ENGLISH, MINISTRY, PROVINCE, OFFICE, FIRST_ROOM, SECOND_ROOM, DEEP, ON_PLATFORM),
            List.of(FEED, ENGLISH_FEED, ACCOUNT, ROOM_FEED)));

    @ParameterizedTest
    @CsvSource({
        "https://bao-mau.vn/a, bao-mau",
        "http://m.bao-mau.vn:8080/a, bao-mau",
        "https://www.khoahoc.bao-mau.vn/a, khoa-hoc",
        "https://bao-mau.vn/en/a, tieng-anh",
        "https://bao-mau.vn/en, tieng-anh",
        "https://bao-mau.vn/energy/a, bao-mau",
        "https://m.bao-mau.vn/en/a, bao-mau",
        "https://bm.example/a, bao-mau",
        "https://amp.bm.example/a, bao-mau",
        "https://chung.example/bm/a, bao-mau",
        "https://rss.proxy.example/~r/a, bao-mau",
        "https://a.b.BO-MAU.gov.vn/, bo-mau",
        "https://so.tinhmau.gov.vn/a, so-mau",
        "https://tin.so.tinhmau.gov.vn/a, so-mau",
        "https://dichvucong.tinhmau.gov.vn/a, tinh-mau",
        "https://cong.example/tin/a, trang-sau",
        "https://m.cong.example/tin/a, trang-sau",
        "https://www.youtube.com/@clb/videos, cau-lac-bo",
        "https://www.youtube.com/@bo-mau/videos, bo-mau"
    })
    void theAddressTellsTheOutlet(String address, String outlet) {
        assertThat(owners.of(address)).map(Outlet::id).contains(outlet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://xbao-mau.vn/",
                "https://gov.vn/",
                "https://vn/",
                "https://bao-mau.vn.example/",
                "https://bao-mau.vn@evil.example/",
                "https://chung.example/khac/a",
                "https://chung.example/bmx/a",
                "https://www.youtube.com/@khac",
                "https://www.youtube.com/watch?v=1",
                "mailto:a@bao-mau.vn",
                ""
            })
    void otherAddressesAreOfNoOutlet(String address) {
        assertThat(owners.of(address)).isEmpty();
        assertThat(owners.whose(address, FEED)).isEqualTo(Whose.NOBODYS);
    }

    @Test
    void whatAChannelListsIsItsOwnSomebodyElsesOrNobodys() {
        assertThat(owners.whose("https://bao-mau.vn/a", FEED)).isEqualTo(Whose.OWN);
        assertThat(owners.whose("https://bao-mau.vn/en/a", FEED)).isEqualTo(Whose.OTHERS);
        assertThat(owners.whose("https://bao-mau.vn/a", ENGLISH_FEED)).isEqualTo(Whose.OTHERS);
        assertThat(owners.whose("https://bo-mau.gov.vn/a", FEED)).isEqualTo(Whose.OTHERS);
        assertThat(owners.whose("https://la.example/a", FEED)).isEqualTo(Whose.NOBODYS);
        assertThat(owners.whose("https://www.youtube.com/watch?v=1", ACCOUNT)).isEqualTo(Whose.OWN);
    }

    @Test
    void whatIsInNoPathOfASharedHostIsOfAllWhoAreThere() {
        Outlet one = outlet("mot", "https://chung.example/vi/");
        Outlet two = outlet("hai", "https://chung.example/en/");
        Channel list = channel(one, "rss", ChannelKind.FEED, "https://chung.example/rss");
        Owners both = Owners.of(new Catalogue(false, List.of(one, two), List.of(list)));
        assertThat(both.whose("https://chung.example/a.html", list)).isEqualTo(Whose.OWN);
        assertThat(both.whose("https://chung.example/en/a.html", list)).isEqualTo(Whose.OTHERS);
        assertThat(both.of("https://chung.example/a.html")).isEmpty();
    }

    @Test
    void ofADomainThatSeveralShareEachHasWhatItLists() {
        String address = "https://anh.nha-chung.vn/a";
        assertThat(owners.of(address)).isEmpty();
        assertThat(owners.whose(address, ROOM_FEED)).isEqualTo(Whose.OWN);
        assertThat(owners.whose(address, FEED)).isEqualTo(Whose.OTHERS);
        assertThat(owners.whose("https://hai.nha-chung.vn/a", ROOM_FEED)).isEqualTo(Whose.OTHERS);
    }

    @Test
    void theBundledCatalogueGivesEveryChannelItsOwnPlace() {
        Catalogue bundled = Catalogue.bundled();
        Owners of = Owners.of(bundled);
        assertThat(bundled.channels()).allSatisfy(channel -> {
            assertThat(of.whose(channel.address(), channel)).isEqualTo(Whose.OWN);
            assertThat(of.whose(channel.outlet().site(), channel)).isEqualTo(Whose.OWN);
        });
    }

    private static Outlet outlet(String id, String site, String... hosts) {
        return new Outlet(id, id, id, OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, site, false, List.of(hosts));
    }

    private static Channel channel(Outlet outlet, String id, ChannelKind kind, String address) {
        return new Channel(outlet.id() + "/" + id, outlet, kind, address, "vi", false, true, null);
    }
}
