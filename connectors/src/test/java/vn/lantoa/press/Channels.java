package vn.lantoa.press;

import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;
import vn.lantoa.model.CommunicationSetting;
import vn.lantoa.model.Outlet;
import vn.lantoa.model.OutletKind;

/** Channels for tests. */
final class Channels {

    private Channels() {}

    static Channel of(ChannelKind kind, String address) {
        Outlet outlet =
                new Outlet("bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, address, false);
        return new Channel("bao/" + kind, outlet, kind, address, "vi", false, true, null);
    }
}
