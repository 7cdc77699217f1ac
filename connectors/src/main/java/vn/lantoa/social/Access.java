package vn.lantoa.social;

import vn.lantoa.channel.Listing;

/**
 * A token to ask with, or why there is none.
 *
 * @param token null where there is none
 * @param failure null where there is one
 */
record Access(Token token, Listing failure) {

    static Access of(Token token) {
        return new Access(token, null);
    }

    static Access failed(Listing failure) {
        return new Access(null, failure);
    }
}
