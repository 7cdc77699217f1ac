package vn.lantoa.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.lantoa.document.ChannelDocument;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.ChannelReport;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Days;
import vn.lantoa.model.Diagnostic;
import vn.lantoa.model.DiagnosticKind;
import vn.lantoa.model.Fault;
import vn.lantoa.model.FaultCount;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.model.VisitDay;

/** The invented newsroom's outlets and channels. */
final class Outlets {

    static final List<Outlet> ALL = List.of(
            press("song-hong", "Báo Sông Hồng", "Red River Daily", true),
            press("cuu-long", "Nhật báo Cửu Long", "Mekong Daily", true),
            press("truong-son", "Báo Trường Sơn", "Truong Son News", true),
            press("bien-dong", "Tạp chí Biển Xanh", "Blue Sea Review", false),
            press("pho-co", "Phố Cổ Online", "Old Quarter Online", false),
            press("tri-thuc-tre", "Tri Thức Trẻ", "Young Minds", false),
            press("hanoi-herald", "Hà Nội Herald", "Hanoi Herald", false),
            outlet(
                    "dai-sen-vang",
                    "Đài truyền hình Sen Vàng",
                    "Golden Lotus TV",
                    OutletKind.BROADCASTER,
                    CommunicationSetting.MASS_MEDIA,
                    true),
            outlet(
                    "bo-khoa-mau",
                    "Cổng thông tin Bộ Mẫu Khoa học",
                    "Sample Ministry of Science",
                    OutletKind.MINISTRY,
                    CommunicationSetting.MASS_MEDIA,
                    false),
            outlet(
                    "bo-nong-mau",
                    "Cổng thông tin Bộ Mẫu Nông nghiệp",
                    "Sample Ministry of Agriculture",
                    OutletKind.MINISTRY,
                    CommunicationSetting.MASS_MEDIA,
                    false),
            outlet(
                    "tinh-thanh-lam",
                    "Cổng thông tin tỉnh Thanh Lâm",
                    "Thanh Lam Province",
                    OutletKind.PROVINCE,
                    CommunicationSetting.GRASSROOTS,
                    false),
            outlet(
                    "tinh-hai-van",
                    "Cổng thông tin tỉnh Hải Vân",
                    "Hai Van Province",
                    OutletKind.PROVINCE,
                    CommunicationSetting.GRASSROOTS,
                    false),
            outlet(
                    "tinh-an-binh",
                    "Cổng thông tin tỉnh An Bình",
                    "An Binh Province",
                    OutletKind.PROVINCE,
                    CommunicationSetting.GRASSROOTS,
                    false),
            outlet(
                    "dh-lam-vien",
                    "Trường Đại học Lâm Viên",
                    "Lam Vien University",
                    OutletKind.UNIVERSITY,
                    CommunicationSetting.EDUCATION,
                    false),
            outlet(
                    "vien-vat-lieu",
                    "Viện Vật liệu Phương Nam",
                    "Southern Institute of Materials",
                    OutletKind.RESEARCH,
                    CommunicationSetting.RESEARCH,
                    false),
            outlet(
                    "ct-so-viet",
                    "Công ty Giải pháp Số Việt",
                    "Digital Viet Solutions",
                    OutletKind.ENTERPRISE,
                    CommunicationSetting.ENTERPRISE,
                    false));

    private Outlets() {}

    static List<ChannelDocument> channels(Instant now) {
        List<ChannelDocument> channels = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            Outlet outlet = ALL.get(i);
            channels.add(answering(channel(outlet, "trang-chu", ChannelKind.FEED, false), now, 20 + i));
            if (i % 3 != 2) {
                channels.add(answering(channel(outlet, "nghi-quyet-57", ChannelKind.SECTION, true), now, 8 + i));
            }
        }
        channels.add(faulty(
                channel(ALL.get(4), "cong-nghe", ChannelKind.FEED, false),
                now,
                Fault.NOT_A_FEED,
                Diagnostic.of(DiagnosticKind.PAGE_NOT_FEED)));
        channels.add(faulty(
                channel(ALL.get(11), "so-do", ChannelKind.SITEMAP, false),
                now,
                Fault.TIMEOUT,
                Diagnostic.of(DiagnosticKind.NO_ANSWER, Duration.ofSeconds(30))));
        channels.add(ChannelDocument.of(
                new ChannelReport(
                        channel(ALL.get(13), "tin-moi", ChannelKind.FEED, false), null, null, null, 0, 0, null, null),
                true));
        channels.add(off(
                channel(ALL.get(0), "youtube", ChannelKind.YOUTUBE, false),
                now,
                Diagnostic.of(DiagnosticKind.YOUTUBE_AMENDMENT, "social.youtube.amendment")));
        return channels;
    }

    private static ChannelDocument answering(Channel channel, Instant now, int found) {
        Instant visited = now.minus(Duration.ofMinutes(found));
        return ChannelDocument.of(
                new ChannelReport(channel, visited, null, null, found, found % 4, visited, visited.plusSeconds(3600)),
                true,
                now.minus(Duration.ofDays(75)),
                List.of(new VisitDay(Days.of(visited).toString(), 24, found, found % 4, List.of())));
    }

    private static ChannelDocument off(Channel channel, Instant now, Diagnostic reason) {
        Instant visited = now.minus(Duration.ofMinutes(7));
        return ChannelDocument.of(
                new ChannelReport(channel, visited, Fault.OFF, reason, 0, 0, null, visited.plusSeconds(3600)),
                true,
                null,
                List.of(new VisitDay(Days.of(visited).toString(), 12, 0, 0, List.of())));
    }

    private static ChannelDocument faulty(Channel channel, Instant now, Fault fault, Diagnostic remark) {
        Instant visited = now.minus(Duration.ofMinutes(7));
        return ChannelDocument.of(
                new ChannelReport(
                        channel,
                        visited,
                        fault,
                        remark,
                        0,
                        0,
                        now.minus(Duration.ofDays(9)),
                        visited.plusSeconds(3600)),
                true,
                now.minus(Duration.ofDays(75)),
                List.of(new VisitDay(
                        Days.of(visited).toString(), 12, 0, 0, List.of(new FaultCount(fault, false, 12)))));
    }

    private static Channel channel(Outlet outlet, String word, ChannelKind kind, boolean column) {
        return new Channel(
                outlet.id() + "/" + word,
                outlet,
                kind,
                outlet.site() + word,
                outlet.id().startsWith("hanoi") ? "en" : "vi",
                column,
                !word.equals("tin-moi"),
                null);
    }

    private static Outlet press(String id, String name, String nameEn, boolean key) {
        return outlet(id, name, nameEn, OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, key);
    }

    private static Outlet outlet(
            String id, String name, String nameEn, OutletKind kind, CommunicationSetting setting, boolean key) {
        return new Outlet(id, name, nameEn, kind, setting, "https://" + id + ".example/", key);
    }
}
