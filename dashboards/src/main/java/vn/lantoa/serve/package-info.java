/**
 * The dashboards as a web server: all routes on one screen ({@link vn.lantoa.serve.Dashboards}), and the command that
 * starts it ({@link vn.lantoa.serve.DashboardsMain}).
 */
@NullMarked
package vn.lantoa.serve;

import org.jspecify.annotations.NullMarked;
