package vn.lantoa.operator;

import java.util.List;
import vn.lantoa.document.CaptureDocument;

/**
 * A capture that was appended, but may not be on the disk yet.
 *
 * @param owed what has to be kept again should it be lost
 * @param documents of its records
 */
record Unforced(Owed owed, List<CaptureDocument> documents) {}
