package vn.lantoa.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is owed to the archive, by address, bounded: it is in memory, and written with each checkpoint. */
final class Debts {

    private final int most;
    private final long heaviest;
    private final Map<String, Owed> byAddress = new LinkedHashMap<>();
    private long weight;

    /** 10,000 captures, and 20 million characters of what channels said about them. */
    Debts() {
        this(10_000, 20_000_000);
    }

    Debts(int most, long heaviest) {
        this.most = most;
        this.heaviest = heaviest;
    }

    /** Takes one in place of that of the same address, behind all others; false where that would be too many. */
    boolean add(Owed owed) {
        settle(owed.capture().address());
        if (byAddress.size() >= most || weight + owed.weight() > heaviest) {
            return false;
        }
        byAddress.put(owed.capture().address(), owed);
        weight += owed.weight();
        return true;
    }

    /** Forgets that of an address; null where there was none. */
    @Nullable
    Owed settle(String address) {
        Owed owed = byAddress.remove(address);
        weight -= owed == null ? 0 : owed.weight();
        return owed;
    }

    @Nullable
    Owed of(String address) {
        return byAddress.get(address);
    }

    /** Those that are due, the oldest first. */
    List<Owed> due(Instant now, int atMost) {
        return byAddress.values().stream()
                .filter(owed -> !owed.next().isAfter(now))
                .limit(atMost)
                .toList();
    }

    List<Owed> all() {
        return new ArrayList<>(byAddress.values());
    }

    boolean isEmpty() {
        return byAddress.isEmpty();
    }
}
