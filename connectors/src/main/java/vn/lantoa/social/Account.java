package vn.lantoa.social;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.model.Channel;

/** Which account of its platform a channel is. */
final class Account {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._:-]{1,100}");

    private Account() {}

    /** The account that the catalogue states, otherwise the end of the channel's address; null where neither is one. */
    static @Nullable String of(Channel channel) {
        return of(channel.account() == null ? channel.address() : channel.account());
    }

    /** From the address even where the catalogue states the account: the name that people see; null where it has none. */
    static @Nullable String name(Channel channel) {
        return of(channel.address());
    }

    /** The account of a channel that {@link PlatformContext#off} has let pass. */
    static String known(Channel channel) {
        return Objects.requireNonNull(of(channel), "a channel without an account is not read");
    }

    /** The name that people see, or where the address has none, the account as the catalogue states it. */
    static String shown(Channel channel) {
        String name = name(channel);
        return name == null ? known(channel) : name;
    }

    private static @Nullable String of(String text) {
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
