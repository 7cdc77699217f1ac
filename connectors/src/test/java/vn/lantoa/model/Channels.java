package vn.lantoa.model;

/** Channels of a newspaper, for tests. */
public final class Channels {

    private Channels() {}

    /** One whose address is that of the newspaper. */
    public static Channel of(ChannelKind kind, String address) {
        return of("bao/" + kind, kind, address, address);
    }

    /** @param site address of the newspaper */
    public static Channel of(String id, ChannelKind kind, String address, String site) {
        Outlet outlet =
                new Outlet("bao", "Báo", "Paper", OutletKind.PRESS, CommunicationSetting.MASS_MEDIA, site, false);
        return new Channel(id, outlet, kind, address, "vi", false, true, null);
    }
}
