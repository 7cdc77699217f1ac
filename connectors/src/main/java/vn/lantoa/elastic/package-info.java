/**
 * The way to Elasticsearch: the client, the Flink sink with its bulk requests, reading and counting, and the indices made
 * ready. Knows documents by their names and ids; what is in them is the room {@link vn.lantoa.document}'s.
 */
@NullMarked
package vn.lantoa.elastic;

import org.jspecify.annotations.NullMarked;
