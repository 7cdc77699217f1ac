/**
 * What Lantoa keeps in Elasticsearch: the documents and their mappings, the server that comes with Lantoa, the client,
 * and the Flink sink.
 *
 * <p>These documents are the only place where jobs and dashboards meet. Each is a record whose components are the
 * fields of the index; each carries a {@code seal}, so that {@code lantoa check} notices one that was changed by hand.
 */
package vn.lantoa.elastic;
