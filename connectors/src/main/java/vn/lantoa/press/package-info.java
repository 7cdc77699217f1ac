/**
 * What press sites without usable feeds list: sitemaps and section pages, and how such places are found.
 *
 * <p>Sitemaps are read in parts, newest first, never as a whole tree. Section pages are read by the shape of the addresses
 * that articles have on that site, learnt from the page itself and kept from visit to visit.
 */
@NullMarked
package vn.lantoa.press;

import org.jspecify.annotations.NullMarked;
