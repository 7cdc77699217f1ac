package vn.lantoa.evaluate;

/** An article and a task. */
public record PublicityPair(String article, String task) {}
