/**
 * Outlets and their channels, read and checked from YAML: the only places that Lantoa reads. The feeds among them go out as
 * OPML, and come in from anybody's.
 */
package vn.lantoa.catalogue;
