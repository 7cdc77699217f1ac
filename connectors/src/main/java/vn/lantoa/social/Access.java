package vn.lantoa.social;

import vn.lantoa.channel.PollResult;

/**
 * A token to ask with, or why there is none.
 *
 * @param token null where there is none
 * @param failure null where there is one
 */
record Access(Token token, PollResult failure) {

    static Access of(Token token) {
        return new Access(token, null);
    }

    static Access failed(PollResult failure) {
        return new Access(null, failure);
    }
}
