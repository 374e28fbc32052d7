package org.mailwright.ui.address;

import javafx.scene.layout.VBox;
import org.mailwright.policy.Policy;
import org.mailwright.text.Messages;
import org.mailwright.text.PolicyWords;
import org.mailwright.text.Wording;
import org.mailwright.ui.control.Labels;

/** Lists the errors in the organisation's policy, for its administrator. */
final class PolicyFaultsCard extends VBox {

    PolicyFaultsCard(Policy policy, Messages messages, Wording wording) {
        setId("policy-faults");
        getStyleClass().addAll("card", "warning");
        new PolicyWords(messages).faults(policy).stream().map(Labels::text).forEach(getChildren()::add);
        wording.helpDesk().map(Labels::helpDesk).ifPresent(getChildren()::add);
    }
}
