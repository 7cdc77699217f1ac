package vn.lantoa.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest payloads of one writer: the index shows what was written only after a while. It is the newest that must stay, so
 * that this is a map in the order of use, and no cache that keeps what is asked for often.
 */
final class RecentPayloads implements Payloads {

    private static final int MOST = 20_000;

    private final Payloads behind;
    private final Map<String, Payload> recent = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Payload> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param behind asked for payloads that are not among the newest
     */
    RecentPayloads(Payloads behind) {
        this.behind = behind;
    }

    void add(String digest, Payload payload) {
        recent.put(digest, payload);
    }

    @Override
    public Optional<Payload> find(String digest) {
        Payload known = recent.get(digest);
        return known != null ? Optional.of(known) : behind.find(digest);
    }
}
