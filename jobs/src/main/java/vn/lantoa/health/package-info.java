/**
 * How well the sources are read: what each channel's baseline is and whether it deviates from it, when it could not be read,
 * and how much of what an outlet publishes is found at all.
 *
 * <p>Plain Java over the documents: {@link vn.lantoa.health.Availability} follows the reports on one channel,
 * {@link vn.lantoa.health.Recheck} computes everything else from the index, so that every figure can be computed anew.
 */
@NullMarked
package vn.lantoa.health;

import org.jspecify.annotations.NullMarked;
