/**
 * What is stored in Elasticsearch: the documents, their indices and mappings, and how one is written.
 *
 * <p>These documents are the only place where jobs and dashboards meet. Each is a record whose components are the
 * fields of the index; each carries a {@code seal}, so that {@code lantoa check} finds one that was changed by hand.
 *
 * <p>The mappings ({@code /mappings/*.json}) hold to these rules:
 *
 * <ul>
 *   <li>{@code dynamic} is false, not strict: a document of a newer version with one field more is stored by an older
 *       index, and the field is not searched there until the mapping has it. Strict would turn it into a dead letter.
 *   <li>Texts are searched with their diacritics ({@code title}) and without ({@code title.folded}, also đ as d); whoever
 *       searches asks both and weighs the first higher. {@code title.sort} orders lists.
 *   <li>Names are facets as written ({@code host}), sorted and compared by {@code host.folded}, searched by
 *       {@code host.words}.
 *   <li>A day is a day of Vietnam without a zone: calendar intervals over it need no time zone.
 *   <li>{@code findings}, {@code signals} and payloads are stored, not searched.
 *   <li>{@code gc_deletes} is an hour, so that a write delayed by an outage cannot bring a deleted document back.
 * </ul>
 */
@NullMarked
package vn.lantoa.document;

import org.jspecify.annotations.NullMarked;
