package org.mailwright.check;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mailwright.model.Cause;

/** Marks a test that brings a cause about which no mail server does, and sees it named. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Proves {
    Cause[] value();
}
