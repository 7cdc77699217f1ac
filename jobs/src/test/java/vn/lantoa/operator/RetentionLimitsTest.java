package vn.lantoa.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;
import vn.lantoa.settings.SocialSettings;
import vn.lantoa.settings.XBudget;

class RetentionLimitsTest {

    private static final Outlet OUTLET = new Outlet(
            "bao-mau",
            "Báo Mẫu",
            "Mau Paper",
            OutletKind.PRESS,
            CommunicationSetting.MASS_MEDIA,
            "https://baomau.example/",
            true);

    @TempDir
    Path data;

    @Test
    void postsOfXGoWhenThereIsNoMoneyToReadThemAgain() {
        Channel channel = channel(ChannelKind.X);
        SocialSettings standard = SocialSettings.standard(data);

        assertThat(standard.x().month()).isZero();
        assertThat(RetentionLimits.of(standard, List.of(channel)).of(ChannelKind.X, channel.id()))
                .isEqualTo(Duration.ofDays(30));
        assertThat(RetentionLimits.of(paying(standard), List.of(channel)).of(ChannelKind.X, channel.id()))
                .isNull();
    }

    @Test
    void whatLeftTheCatalogueGoes() {
        RetentionLimits limits = RetentionLimits.of(paying(SocialSettings.standard(data)), List.of());

        assertThat(limits.of(ChannelKind.X, "bao-mau/x")).isEqualTo(Duration.ofDays(30));
        assertThat(limits.of(ChannelKind.YOUTUBE, "bao-mau/youtube")).isEqualTo(Duration.ofDays(30));
        assertThat(limits.of(ChannelKind.FEED, "bao-mau/feed")).isNull();
    }

    private static Channel channel(ChannelKind kind) {
        return new Channel("bao-mau/" + kind, OUTLET, kind, "https://x.example/baomau", "vi", false, true, null);
    }

    private static SocialSettings paying(SocialSettings settings) {
        XBudget x = new XBudget(10 * XBudget.DOLLAR, 1, 1, Duration.ofDays(7));
        return new SocialSettings(
                settings.folder(),
                settings.credentials(),
                settings.pages(),
                settings.history(),
                settings.youtubeUnits(),
                x,
                settings.platforms());
    }
}
