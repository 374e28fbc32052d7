package org.mailwright.export.guide;

/** A system that a program runs on. */
public enum Platform {
    WINDOWS,
    MAC,
    LINUX,
    IOS,
    ANDROID
}
