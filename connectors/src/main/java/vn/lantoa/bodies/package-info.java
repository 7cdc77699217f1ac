/**
 * Bodies of the state and its provinces, each as of a day: what it is called, how it is written, what became of it. One table,
 * {@code bodies.yaml}, is what texts, portals and registries are read by.
 */
@NullMarked
package vn.lantoa.bodies;

import org.jspecify.annotations.NullMarked;
