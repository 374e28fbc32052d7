package org.mailwright.app;

import java.util.List;
import org.mailwright.detect.DetectionSource;
import org.mailwright.detect.Source;
import org.mailwright.model.EmailAddress;

/** The catalog's source, preceded by the organisation's account. */
record CompanySource(CompanyAccount company, DetectionSource catalog) implements DetectionSource {

    @Override
    public Source id() {
        return Source.CATALOG;
    }

    @Override
    public Answer ask(EmailAddress address) {
        if (!company.domains().contains(address.domain())) return catalog.ask(address);
        return new Answer.Found(List.of(company.candidate(address)));
    }
}
