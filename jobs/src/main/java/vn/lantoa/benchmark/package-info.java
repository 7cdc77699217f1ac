/** How fast Lantoa is and what it weighs, on made-up hosts, pages and articles. */
@NullMarked
package vn.lantoa.benchmark;

import org.jspecify.annotations.NullMarked;
