package vn.lantoa.model;

import java.util.List;

/**
 * That an article publicises a task, and what speaks for it.
 *
 * @param article id of the article
 * @param task id of the task
 * @param probability 0 to 1
 * @param signals in the order of the text
 * @param sentence the sentence of the article that says it best
 */
public record Evidence(
        String article,
        String task,
        double probability,
        Level level,
        Acceptance decision,
        List<Signal> signals,
        String sentence) {}
