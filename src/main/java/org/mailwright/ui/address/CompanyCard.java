package org.mailwright.ui.address;

import javafx.scene.layout.VBox;
import org.mailwright.text.Messages;
import org.mailwright.ui.control.Buttons;
import org.mailwright.ui.control.Labels;
import org.mailwright.ui.page.Organisation;

/** Offers the account that the organisation provides. */
final class CompanyCard extends VBox {

    CompanyCard(Organisation.Company company, Messages messages, Runnable taken) {
        setId("company");
        getStyleClass().add("card");
        getChildren()
                .setAll(
                        Labels.heading(messages.get("policy.company.title", company.name())),
                        Labels.text(messages.get("policy.company.text")),
                        Buttons.button(
                                "company-go",
                                messages.get(
                                        "policy.company.go", company.domain().unicode()),
                                taken));
    }
}
