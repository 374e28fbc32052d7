package org.mailwright.licences;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One thing that Mailwright is made of, and the terms it comes under.
 *
 * @param name of a library in the form group:artifact, of anything else as people call it
 * @param licences SPDX expressions, as many as its makers name
 * @param page of its makers
 * @param notice as its makers wrote it, empty where they wrote none
 */
public record Component(String name, String version, List<String> licences, Optional<URI> page, String notice) {

    public Component {
        if (name.isBlank() || version.isBlank() || licences.isEmpty()) {
            throw new IllegalArgumentException("a component needs a name, a version and a licence: " + name);
        }
        licences = List.copyOf(licences);
    }
}
