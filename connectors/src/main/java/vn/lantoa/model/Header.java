package vn.lantoa.model;

/** One header line of an HTTP answer, as sent. */
public record Header(String name, String value) {}
