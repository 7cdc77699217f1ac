package vn.lantoa.social;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.lantoa.model.Channel;

/** Which account of its platform a channel is. */
final class Account {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._:-]{1,100}");

    private Account() {}

    /** The account that the catalogue states, or else the end of the channel's address; null where neither is one. */
    static String of(Channel channel) {
        return of(channel.account() == null ? channel.address() : channel.account());
    }

    /** The same, from the address even where the catalogue states the account: the name that people see. */
    static String name(Channel channel) {
        return of(channel.address());
    }

    private static String of(String text) {
        String path = text.replaceFirst("^[a-z]+://[^/?#]*", "").replaceFirst("[?#].*$", "");
        List<String> segments = Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return null;
        }
        String last = segments.get(segments.size() - 1).replaceFirst("^@", "");
        return FORM.matcher(last).matches() ? last : null;
    }
}
