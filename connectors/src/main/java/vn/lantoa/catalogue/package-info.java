/** Outlets and their channels, read and checked from YAML: the only places that Lantoa reads. */
package vn.lantoa.catalogue;
