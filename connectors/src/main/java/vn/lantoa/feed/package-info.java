/**
 * Bytes of RSS or Atom to entries.
 *
 * <p>Rome reads what is well-formed; what is not gets a second, lenient reading. No type of Rome leaves this package.
 */
package vn.lantoa.feed;
