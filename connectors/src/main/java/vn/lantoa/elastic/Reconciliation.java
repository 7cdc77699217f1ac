package vn.lantoa.elastic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import vn.lantoa.document.Index;
import vn.lantoa.document.Write;

/**
 * What has to be written so that an index holds just the documents that are wanted, of those that a scan reads: what is
 * missing and what differs is written, what is not wanted goes.
 *
 * @param writes the deletions among them
 * @param gone ids of what goes
 */
public record Reconciliation(List<Write> writes, List<String> gone) {

    /**
     * Leaves what says the same as the document that is wanted.
     *
     * @param wanted by id
     * @param says whether a wanted document, the first one, says the same as the one that is stored
     */
    public static <T> Reconciliation of(
            PitScan stored, Class<T> type, Map<String, T> wanted, BiPredicate<T, T> says, long version)
            throws IOException {
        return compared(stored, type, wanted, says, version, version);
    }

    /**
     * Writes every document that is wanted, whatever the index says.
     *
     * @param wanted by id
     */
    public static Reconciliation overwriting(PitScan stored, Map<String, ?> wanted, long version) throws IOException {
        return compared(stored.fields("id"), ObjectNode.class, wanted, (document, before) -> false, version, version);
    }

    /**
     * Writes the documents that are missing, and leaves the others as they are.
     *
     * @param wanted by id
     * @param added version of those that are missing
     * @param version of what goes
     */
    public static Reconciliation adding(PitScan stored, Map<String, ?> wanted, long added, long version)
            throws IOException {
        return compared(stored.fields("id"), ObjectNode.class, wanted, (document, before) -> true, added, version);
    }

    private static <W, S> Reconciliation compared(
            PitScan stored,
            Class<S> type,
            Map<String, ? extends W> wanted,
            BiPredicate<W, S> says,
            long added,
            long version)
            throws IOException {
        Index index = stored.index();
        List<Write> writes = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        Map<String, W> missing = new LinkedHashMap<>(wanted);
        stored.eachWithId(type, (id, document) -> {
            W right = missing.remove(id);
            if (right == null) {
                gone.add(id);
                writes.add(Write.delete(index, id, version));
            } else if (!says.test(right, document)) {
                writes.add(Write.index(index, id, version, right));
            }
        });
        missing.forEach((id, document) -> writes.add(Write.index(index, id, added, document)));
        return new Reconciliation(writes, gone);
    }
}
