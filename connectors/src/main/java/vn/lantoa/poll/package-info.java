/**
 * The one Flink source of Lantoa: which channel is due, its cursor, its pace. A {@link vn.lantoa.channel.Poller} for each kind
 * of channel plugs in.
 *
 * <p>The roles are those of FLIP-27: a channel is a split ({@link vn.lantoa.poll.PollSplit}: channel and cursor), the
 * {@link vn.lantoa.poll.PollEnumerator} gives all channels of a host or a platform to one reader, the {@link
 * vn.lantoa.poll.PollSplitReader} visits the ones that are due, the {@link vn.lantoa.poll.PollEmitter} hands on what was
 * found and only then moves the cursor. What happens in a visit, {@link vn.lantoa.poll.Visit}, knows nothing of Flink.
 */
@NullMarked
package vn.lantoa.poll;

import org.jspecify.annotations.NullMarked;
