package org.mailwright.publish;

import java.util.ArrayList;
import java.util.List;
import org.mailwright.export.ExportWords;
import org.mailwright.export.ExportedFile;

/** The pages that people open to set up their mail, one a language; the first language has the plain address. */
final class PeoplePages {

    private final List<ExportWords> languages;
    private final Site site;
    private final boolean hasMobileconfig;

    /** @param hasMobileconfig whether there is a file for Apple's devices beside the pages */
    PeoplePages(List<ExportWords> languages, Site site, boolean hasMobileconfig) {
        this.languages = List.copyOf(languages);
        this.site = site;
        this.hasMobileconfig = hasMobileconfig;
    }

    List<ExportedFile> files(Publication publication) {
        var files = new ArrayList<ExportedFile>();
        for (var words : languages) {
            var page = new PeoplePage(words, site, hasMobileconfig).html(publication, links(words));
            files.add(new ExportedFile(site.domain() + "/www/" + Site.PAGE + "/" + name(words), "text/html", page));
        }
        return files;
    }

    private List<PeoplePage.Link> links(ExportWords own) {
        return languages.stream()
                .filter(words -> !words.equals(own))
                .map(words -> new PeoplePage.Link(name(words), words.locale()))
                .toList();
    }

    private String name(ExportWords words) {
        return words.equals(languages.getFirst())
                ? "index.html"
                : words.locale().toLanguageTag() + ".html";
    }
}
