package org.mailwright.ui;

import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;

/** Offers the account that the organisation gives its people. */
final class CompanyCard extends VBox {

    CompanyCard(Organisation.Company company, Messages messages, Runnable taken) {
        setId("company");
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        Prose.heading(messages.get("policy.company.title", company.name())),
                        Prose.text(messages.get("policy.company.text")),
                        Action.button(
                                "company-go",
                                messages.get(
                                        "policy.company.go", company.domain().unicode()),
                                taken));
    }
}
