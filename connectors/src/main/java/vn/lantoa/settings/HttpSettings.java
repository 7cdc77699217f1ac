package vn.lantoa.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How pages and feeds are fetched.
 *
 * @param agent name told to servers
 * @param contact mail or web address told to servers, so that their operators can reach us
 * @param pace least time between the end of an answer and the next request to that host
 * @param timeout for one whole request, connecting and reading together
 * @param maxBodyBytes larger bodies are refused while reading
 * @param allowLocal whether loopback and private addresses may be asked: only for the sample newsroom and tests
 */
public record HttpSettings(
        String agent, String contact, Duration pace, Duration timeout, int maxBodyBytes, boolean allowLocal)
        implements Serializable {}
