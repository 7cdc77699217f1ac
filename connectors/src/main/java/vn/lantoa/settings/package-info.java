/**
 * What people write for Lantoa (settings, catalogues, taxonomies) read with line numbers, and all its mistakes told at
 * once.
 *
 * <p>{@link vn.lantoa.settings.YamlFile} turns a file into {@link vn.lantoa.settings.YamlMap}s; what is wrong goes into
 * {@link vn.lantoa.settings.Problems}; whoever reads the file ends with {@link
 * vn.lantoa.settings.Problems#stopIfAny()}, so that nothing starts half.
 */
package vn.lantoa.settings;
