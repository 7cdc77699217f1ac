/** The Elasticsearch that comes with Lantoa: a real server as a child process on the data folder, watched and begun again. */
@NullMarked
package vn.lantoa.embedded;

import org.jspecify.annotations.NullMarked;
