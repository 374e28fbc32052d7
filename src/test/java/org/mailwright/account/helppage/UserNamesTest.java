package org.mailwright.account.helppage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.account.helppage.HelpPage.Reading;

/** What a page says about the user name; where it does not say so outright, nothing. */
class UserNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Email address: ann@house.net / User name: ann         | LOCAL_PART",
                "User name: web12345 (NOT ann@house.net)               | OTHER",
                "User name: ann (not ann@house.net)                    | LOCAL_PART",
                "The user name is usually your email address.          | unsaid",
                "User name: in most cases, your full email address     | unsaid",
                "User name: your full email address                    | ADDRESS",
                "User name: / ann7                                     | OTHER",
                "User name: / POP3 access                              | unsaid",
                "User name: / The size of your folders                 | unsaid",
                "User ID, login name / Your name, as in [email protected] | ADDRESS",
                "Author: User / Tags gmail mail                        | unsaid",
                "User name and password of your account at the library | OTHER",
                "Outgoing user name: type your address (without the \"@house.net\") | LOCAL_PART",
                "Benutzername: / SMTP-Zugriff                          | unsaid"
            })
    void theUserNameIsWhatThePageSays(String words, String wanted) {
        var text = "IMAP server: imap.house.net\nPort: 993 (SSL)\n" + words.replace(" / ", "\n");
        var server = ((Reading.Servers) new HelpPage().read(text)).servers().getFirst();

        assertThat(server.user().map(Enum::name).orElse("unsaid")).isEqualTo(wanted);
    }
}
