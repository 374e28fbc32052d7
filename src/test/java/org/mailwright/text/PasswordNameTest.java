package org.mailwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mailwright.catalog.Hint;

class PasswordNameTest {

    private static final List<Hint> APP =
            List.of(new Hint(Hint.Code.APP_PASSWORD_REQUIRED, Optional.empty(), Set.of()));

    @Test
    void theAccountsOwnIsMeantUnlessTheProviderRefusesIt() {
        assertThat(PasswordName.of(List.of(), Optional.of("QQ邮箱"))).isEqualTo(PasswordName.ACCOUNT);
        assertThat(PasswordName.of(APP, Optional.empty())).isEqualTo(PasswordName.APP_PASSWORD);
    }

    @Test
    void chineseProvidersCallItAuthorisationCode() {
        assertThat(PasswordName.of(APP, Optional.of("网易163邮箱"))).isEqualTo(PasswordName.AUTHORISATION_CODE);
        assertThat(PasswordName.of(APP, Optional.of("Yahoo!メール"))).isEqualTo(PasswordName.APP_PASSWORD);
        assertThat(PasswordName.of(APP, Optional.of("iCloud"))).isEqualTo(PasswordName.APP_PASSWORD);
    }
}
