/**
 * Outlets and their channels, read and checked from YAML: the only places that Lantoa reads. Feeds are exported as
 * OPML, and imported from any OPML.
 */
@NullMarked
package vn.lantoa.catalogue;

import org.jspecify.annotations.NullMarked;
