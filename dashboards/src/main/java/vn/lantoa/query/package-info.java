/**
 * Questions to Elasticsearch: each record here is an answer, and its static {@code ask} is the question.
 *
 * <p>Nothing here knows of pages. Every question is bounded in size and time; {@link vn.lantoa.query.NotAnswering} says
 * that there is no answer.
 */
@NullMarked
package vn.lantoa.query;

import org.jspecify.annotations.NullMarked;
