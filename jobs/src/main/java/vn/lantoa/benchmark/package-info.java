/** How fast Lantoa is and what it weighs, on made-up hosts, pages and articles. */
package vn.lantoa.benchmark;
