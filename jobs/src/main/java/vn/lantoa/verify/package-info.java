/**
 * Which registered research tasks an article publicises, with the evidence; plain Java, no Flink.
 *
 * <p>{@link vn.lantoa.verify.Verification} is built from a registry's tasks and answers for one article after the
 * other. The press prints almost no task codes: besides them it looks for the title, near verbatim or in other words,
 * and for leader, host, keywords and products, and weighs them by a logistic model whose weights lie in
 * {@code weights.properties}.
 */
@NullMarked
package vn.lantoa.verify;

import org.jspecify.annotations.NullMarked;
