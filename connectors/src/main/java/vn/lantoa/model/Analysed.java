package vn.lantoa.model;

import java.util.List;

/** An article with all that was found out about it. */
public record Analysed(Article article, Classification classification, List<Evidence> evidence) {}
