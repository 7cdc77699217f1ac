/**
 * Lets nobody talk to the server who does not know the secret of its data folder: other users of the machine can reach the
 * port, and pages in a browser can send forms to it.
 */
@NullMarked
package vn.lantoa.server.transport;

import org.jspecify.annotations.NullMarked;
