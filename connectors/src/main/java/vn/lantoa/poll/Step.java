package vn.lantoa.poll;

import vn.lantoa.model.Polled;

/**
 * One thing that a visit brings: something found and what the cursor has to remember of it, or the visit's end with its
 * report and the whole cursor.
 *
 * @param seen what is remembered once this is handed on; null where more belongs to it, and at the end
 * @param end cursor after the visit; null before the end
 */
record Step(Polled polled, Seen seen, Cursor end) {}
