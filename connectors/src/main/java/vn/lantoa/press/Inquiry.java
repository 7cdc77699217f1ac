package vn.lantoa.press;

import java.util.List;

/**
 * What was done to find an outlet's channels.
 *
 * @param failed what was tried and could not be read, in words
 * @param asked how many addresses were asked
 */
public record Inquiry(List<String> failed, int asked) {}
