package vn.lantoa.model;

import vn.lantoa.http.Fetcher;

/** Stands for mistakes: records that know how the press is asked, and one of too many components. The walls have to see it. */
public record Planted(Fetcher fetcher, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k) {}
