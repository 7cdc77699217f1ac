/**
 * Social channels of outlets, read through the interfaces that platforms offer for it: one class for each platform, all
 * behind {@link vn.lantoa.channel.Poller}.
 *
 * <p>{@link vn.lantoa.social.Platforms} makes them. {@link vn.lantoa.social.TimelinePager} goes through a list that is
 * newest first
 * and remembers where it stopped; {@link vn.lantoa.social.QuotaLedger} counts what a quota or a budget allows; {@link
 * vn.lantoa.social.Credentials} and {@link vn.lantoa.social.AccessTokens} know the secrets, which leave this room only in
 * requests. Only what the channel itself has published is taken: no replies, reposts, comments, nor other accounts.
 */
@NullMarked
package vn.lantoa.social;

import org.jspecify.annotations.NullMarked;
