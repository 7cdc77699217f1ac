package vn.lantoa.model;

/**
 * What a research task is part of.
 *
 * @param level such as "Cấp quốc gia", as written; null where absent
 * @param programme null where absent
 * @param managingBody null where absent
 */
public record TaskFrame(String level, String programme, String managingBody) {}
