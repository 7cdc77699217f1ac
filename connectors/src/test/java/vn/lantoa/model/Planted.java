package vn.lantoa.model;

import vn.lantoa.http.Fetcher;

/** Stands for a mistake: records that know how the press is asked. The walls have to see it. */
public record Planted(Fetcher fetcher) {}
