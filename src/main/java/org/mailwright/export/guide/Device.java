package org.mailwright.export.guide;

/** Where a person reads mail with a program. */
public enum Device {
    COMPUTER,
    PHONE
}
