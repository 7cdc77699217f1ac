/**
 * What a channel of any kind is asked, and what it answers.
 *
 * <p>A {@link vn.lantoa.channel.Poller} for each kind of channel lives in a room of its own ({@code feed}, {@code press},
 * {@code social}); the source in {@code poll} knows only this.
 */
@NullMarked
package vn.lantoa.channel;

import org.jspecify.annotations.NullMarked;
