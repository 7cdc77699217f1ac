/**
 * A new taxonomy or model over everything that is stored, beside the running job.
 *
 * <p>Articles are told anew into new indices, those that are written meanwhile are brought along, and the new indices take the place of
 * those in use in one step. Each article keeps what it was about before, so that both versions can be compared. Nothing here knows
 * Flink: themes need an article and nothing beside it.
 */
@NullMarked
package vn.lantoa.reclassify;

import org.jspecify.annotations.NullMarked;
