/** An invented newsroom to test with. */
package vn.lantoa.newsroom;
