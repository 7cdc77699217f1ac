package vn.lantoa.poll;

import java.util.List;
import vn.lantoa.model.Channel;
import vn.lantoa.model.Json;

/** A list of channels as text, in which form it travels with the job. */
record Channels(List<Channel> channels) {

    static String write(List<Channel> channels) {
        return Json.write(new Channels(channels));
    }

    static List<Channel> read(String text) {
        return Json.read(text, Channels.class).channels();
    }
}
