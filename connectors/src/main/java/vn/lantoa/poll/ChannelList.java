package vn.lantoa.poll;

import java.util.List;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Json;

/** A list of channels as text, in which form it travels with the job. */
record ChannelList(List<Channel> channels) {

    static String write(List<Channel> channels) {
        return Json.write(new ChannelList(channels));
    }

    static List<Channel> read(String text) {
        return Json.read(text, ChannelList.class).channels();
    }
}
