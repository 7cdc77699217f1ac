package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.lantoa.text.Hashes;

/**
 * The labelled items that a model was learnt from, so that nobody tries it on them by mistake. Kept as 32 bits of the hash of each id:
 * of 200,000 other items ten are taken for seen where 12,000 are.
 */
public final class SeenItems {

    private static final int PER_LINE = 100;
    private static final int HEX = 16;

    private final int[] sorted;

    private SeenItems(int[] hashes) {
        this.sorted = hashes;
        Arrays.sort(sorted);
    }

    /** Those with such ids. */
    public static SeenItems of(Collection<String> ids) {
        return new SeenItems(ids.stream().mapToInt(SeenItems::hash).distinct().toArray());
    }

    /** Of one of the {@link #lines}. */
    static SeenItems ofLine(String line) {
        return new SeenItems(Arrays.stream(line.split(" ", -1))
                .mapToInt(hash -> Integer.parseUnsignedInt(hash, HEX))
                .toArray());
    }

    static SeenItems together(List<SeenItems> parts) {
        return new SeenItems(
                parts.stream().flatMapToInt(part -> Arrays.stream(part.sorted)).toArray());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < sorted.length; i += PER_LINE) {
            lines.add(Arrays.stream(sorted, i, Math.min(sorted.length, i + PER_LINE))
                    .mapToObj(Integer::toHexString)
                    .collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** Whether the model was learnt from the item of an id. */
    public boolean has(String id) {
        return Arrays.binarySearch(sorted, hash(id)) >= 0;
    }

    private static int hash(String id) {
        return (int) (Hashes.of(id) >>> 32);
    }
}
