package vn.lantoa.social;

import java.time.Instant;

/**
 * An access token and what the next one is had with.
 *
 * @param access null where none was had yet
 * @param refresh what the next one is had with; some platforms take it once only
 * @param expires when the access token ends; null where that is not known
 * @param refreshExpires when renewing ends to be possible; null where that is not known
 * @param seed digest of the credential that all this began with: another one makes what is stored worthless
 */
record Token(String access, String refresh, Instant expires, Instant refreshExpires, String seed) {

    /** Never shows secrets. */
    @Override
    public String toString() {
        return "Token[expires=" + expires + "]";
    }
}
