/** Strict JSON for files of ours: one reader with positions, limits, and all faults of a file as values. */
package org.mailwright.json;
