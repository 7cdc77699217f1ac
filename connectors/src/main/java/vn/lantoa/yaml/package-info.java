/**
 * Files that people write (settings, catalogues, taxonomies), read with line numbers, and all their mistakes told at once.
 *
 * <p>{@link vn.lantoa.yaml.YamlFile} turns a file into {@link vn.lantoa.yaml.YamlMap}s; what is wrong goes into {@link
 * vn.lantoa.yaml.Problems}; whoever reads the file ends with {@link vn.lantoa.yaml.Problems#stopIfAny()}, so that nothing
 * starts half.
 */
@NullMarked
package vn.lantoa.yaml;

import org.jspecify.annotations.NullMarked;
