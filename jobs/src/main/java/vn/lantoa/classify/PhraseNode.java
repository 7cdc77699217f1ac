package vn.lantoa.classify;

import java.util.ArrayList;
import java.util.List;

/**
 * A node of the tree of all phrases, by the hashes of their syllables: the phrases that end here, and the nodes behind the
 * syllables with which others go on.
 */
final class PhraseNode {

    private long[] hashes = new long[2];
    private PhraseNode[] next = new PhraseNode[2];
    private int size;
    private final List<Phrase> phrases = new ArrayList<>(1);

    /** The one behind a syllable; null where no phrase goes on with it. */
    PhraseNode next(long hash) {
        return next[slot(hash)];
    }

    PhraseNode grow(long hash) {
        if (2 * size >= next.length) {
            widen();
        }
        int slot = slot(hash);
        if (next[slot] == null) {
            hashes[slot] = hash;
            next[slot] = new PhraseNode();
            size++;
        }
        return next[slot];
    }

    private void widen() {
        long[] had = hashes;
        PhraseNode[] nodes = next;
        hashes = new long[2 * had.length];
        next = new PhraseNode[2 * had.length];
        for (int i = 0; i < had.length; i++) {
            if (nodes[i] != null) {
                int slot = slot(had[i]);
                hashes[slot] = had[i];
                next[slot] = nodes[i];
            }
        }
    }

    /** Where it stands, or would. */
    private int slot(long hash) {
        int slot = (int) (hash ^ (hash >>> 32)) & (next.length - 1);
        while (next[slot] != null && hashes[slot] != hash) {
            slot = (slot + 1) & (next.length - 1);
        }
        return slot;
    }

    /** Exact phrases first, then those that mean something, then the mere contexts. */
    void add(Phrase phrase) {
        int at = 0;
        while (at < phrases.size() && rank(phrases.get(at)) <= rank(phrase)) {
            at++;
        }
        phrases.add(at, phrase);
    }

    private static int rank(Phrase phrase) {
        return phrase.exact() ? 0 : phrase.counts() ? 1 : 2;
    }

    List<Phrase> phrases() {
        return phrases;
    }
}
