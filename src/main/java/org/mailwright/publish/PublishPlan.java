package org.mailwright.publish;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mailwright.export.ExportWords;
import org.mailwright.export.client.ProfileSigner;
import org.mailwright.model.DomainName;

/**
 * How to publish.
 *
 * @param root the folder of the web server that will hold what is written, with / between its parts
 * @param web the host of the web server, or nothing where each domain itself is one
 * @param languages of the page for people, the first is that of everybody else
 * @param signer of the file for Apple's devices
 */
public record PublishPlan(
        String root, Optional<DomainName> web, List<ExportWords> languages, Optional<ProfileSigner> signer) {

    /** What needs no quoting in the files of any of the web servers but quotes around it. */
    private static final Pattern ROOT = Pattern.compile("/?[\\p{L}\\p{N}_.@+~:/ -]{1,1000}");

    public PublishPlan {
        languages = List.copyOf(languages);
        if (!isRoot(root)) throw new IllegalArgumentException("a folder that web servers cannot name");
        if (languages.isEmpty()) throw new IllegalArgumentException("a page has a language");
    }

    /** Whether the files of the web servers can name a folder. */
    public static boolean isRoot(String text) {
        return ROOT.matcher(text).matches() && text.indexOf(' ') < 0;
    }
}
