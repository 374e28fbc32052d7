package org.mailwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mailwright.model.EmailAddress;
import org.mailwright.ui.address.AddressStep;
import org.mailwright.ui.address.OpenProfileStep;
import org.mailwright.ui.page.InlineBackground;
import org.mailwright.ui.people.PeopleStep;

class CurrentAccountTest {

    private static final EmailAddress ADA = Samples.ADA;
    private static final EmailAddress BOB =
            EmailAddress.parse("bob@example.net").orElseThrow();

    /** What is left when an account is: the address itself, and the file chooser. */
    private static final List<Class<?>> NOT_OF_AN_ACCOUNT =
            List.of(AddressStep.class, OpenProfileStep.class, PeopleStep.class);

    private int forgotten;
    private final CurrentAccount account = new CurrentAccount(List.of(() -> forgotten++));

    @Test
    void theSameAddressKeepsEverything() {
        account.use(ADA);
        account.use(ADA);

        assertThat(forgotten).isEqualTo(1);
        assertThat(account.is(ADA)).isTrue();
    }

    @Test
    void anotherAddressForgetsEverything() {
        account.use(ADA);
        account.use(BOB);

        assertThat(forgotten).isEqualTo(2);
        assertThat(account.is(ADA)).isFalse();
    }

    @Test
    void theWayBackToAnAddressFindsNothingOfIt() {
        account.use(ADA);
        account.use(BOB);
        account.use(ADA);

        assertThat(forgotten).isEqualTo(3);
    }

    @Test
    void aFileBeginsAnewEvenForTheSameAddress() {
        account.use(ADA);
        account.replace(ADA);

        assertThat(forgotten).isEqualTo(2);
    }

    /** A new step either is forgotten with the account, or is named above. */
    @Test
    void everyStepThatHoldsWhatBelongsToAnAccountIsForgotten() throws ReflectiveOperationException {
        var steps = WizardSteps.create(
                new Stubs().services(), InlineBackground.create(), new FakeDesktop(), _ -> {}, _ -> {});

        for (var component : WizardSteps.class.getRecordComponents()) {
            var step = component.getAccessor().invoke(steps);
            if (NOT_OF_AN_ACCOUNT.contains(component.getType())) continue;
            assertThat(steps.states().stream().map(System::identityHashCode))
                    .as(component.getName())
                    .contains(System.identityHashCode(step));
        }
    }
}
