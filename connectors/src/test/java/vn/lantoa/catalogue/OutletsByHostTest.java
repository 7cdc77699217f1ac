package vn.lantoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.Setting;

class OutletsByHostTest {

    private final OutletsByHost outlets = new OutletsByHost(List.of(
            outlet("bao-mau", "https://www.bao-mau.vn/"),
            outlet("khoa-hoc", "https://khoahoc.bao-mau.vn/"),
            outlet("tieng-anh", "https://bao-mau.vn/en"),
            outlet("bo-mau", "https://bo-mau.gov.vn/")));

    @Test
    void theHostOrTheNearestAboveItTellsTheOutlet() {
        assertThat(outlets.of("https://bao-mau.vn/a")).map(Outlet::id).contains("bao-mau");
        assertThat(outlets.of("http://m.bao-mau.vn:8080/a")).map(Outlet::id).contains("bao-mau");
        assertThat(outlets.of("https://www.khoahoc.bao-mau.vn/a"))
                .map(Outlet::id)
                .contains("khoa-hoc");
        assertThat(outlets.of("https://a.b.BO-MAU.gov.vn/")).map(Outlet::id).contains("bo-mau");
    }

    @Test
    void otherHostsAreOfNoOutlet() {
        for (String address : List.of(
                "https://xbao-mau.vn/", "https://gov.vn/", "https://bao-mau.vn.example/", "mailto:a@bao-mau.vn", "")) {
            assertThat(outlets.of(address)).as(address).isEmpty();
        }
    }

    private static Outlet outlet(String id, String site) {
        return new Outlet(id, id, id, OutletKind.PRESS, Setting.MASS_MEDIA, site, false);
    }
}
