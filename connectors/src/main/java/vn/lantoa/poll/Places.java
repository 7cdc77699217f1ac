package vn.lantoa.poll;

import vn.lantoa.model.Addresses;
import vn.lantoa.model.Channel;
import vn.lantoa.model.ChannelKind;

/** Which reader each channel belongs to: all channels of a host to one, and all of a platform, whose quota is kept in one place. */
final class Places {

    private Places() {}

    /** The number of the reader, from 0 on. */
    static int reader(Channel channel, int readers) {
        return Math.floorMod(place(channel).hashCode(), readers);
    }

    /** What has to be kept in one place. */
    private static String place(Channel channel) {
        boolean platform = channel.kind().isSocial() && channel.kind() != ChannelKind.MASTODON;
        return platform ? channel.kind().toString() : Addresses.server(channel.address());
    }
}
