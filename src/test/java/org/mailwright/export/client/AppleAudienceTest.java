package org.mailwright.export.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.dd.plist.NSArray;
import com.dd.plist.NSDictionary;
import com.dd.plist.PropertyListParser;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.export.Exporter.Result;
import org.mailwright.export.SampleAccounts;
import org.mailwright.export.SampleExporters;
import org.mailwright.export.client.AppleAudience.Management;
import org.mailwright.model.AccountSettings;

/** Who fills in what of an Apple profile: the file itself, a device management, or the device. */
class AppleAudienceTest {

    private static final String SAME_PASSWORD = "OutgoingPasswordSameAsIncomingPassword";

    /** The variables as the manuals of the managements have them; a name that none has is left out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "jamf-pro      | $EMAIL                      | $FULLNAME                    | $USERNAME",
                "jamf-school   | %Email%                     | %FullName%                   | %Username%",
                "manageengine  | %email%                     | %username%                   | %username%",
                "maas360       | %email%                     |                              | %upn%",
                "addigy        | {{.User \"emails_primary\"}} | {{.User \"name_formatted\"}} | {{.User \"user_name\"}}",
                "workspace-one | {EmailAddress}              | {FirstName} {LastName}       | {EmailUserName}",
                "sophos        | %_EMAILADDRESS_%            |                              | %_USERNAME_%",
                "ivanti        | ${userEmailAddress}         |                              | ${userEmailAddressLocalPart}",
            })
    void aManagementFindsItsOwnVariables(String code, String address, String name, String login) {
        var management = Management.parse(code).orElseThrow().variables();

        var byAddress = payload(management, SampleAccounts.usual());
        var byName = payload(management, SampleAccounts.startTls());

        assertThat(byAddress).containsEntry("EmailAddress", address);
        assertThat(Optional.ofNullable(byAddress.get("EmailAccountName"))).isEqualTo(Optional.ofNullable(name));
        assertThat(byAddress)
                .containsEntry("IncomingMailServerUsername", address)
                .containsEntry("OutgoingMailServerUsername", address);
        assertThat(byName)
                .containsEntry("IncomingMailServerUsername", login)
                .containsEntry("OutgoingMailServerUsername", login);
    }

    /** It counts only where a person installs the profile. */
    @Test
    void onlyAPersonSaysThatBothPasswordsAreTheSame() {
        var managed = Management.JAMF_PRO.variables();

        assertThat(payload(new AppleAudience.Person(), SampleAccounts.usual())).containsEntry(SAME_PASSWORD, true);
        assertThat(payload(new AppleAudience.Everyone(), SampleAccounts.usual()))
                .containsEntry(SAME_PASSWORD, true);
        assertThat(payload(managed, SampleAccounts.usual())).doesNotContainKey(SAME_PASSWORD);
    }

    /** What is left out, the device asks for. */
    @Test
    void theDeviceIsLeftToAskWhatDiffersFromPersonToPerson() {
        assertThat(payload(new AppleAudience.Everyone(), SampleAccounts.usual()))
                .doesNotContainKeys(
                        "EmailAddress", "EmailAccountName", "IncomingMailServerUsername", "OutgoingMailServerUsername")
                .containsEntry("IncomingMailServerHostName", "imap.example.org");
    }

    /** Another person's profile for everybody in the domain is the same file, so that it updates the one that is there. */
    @Test
    void aFileForManyBearsNobodysName() {
        var fred = payload(new AppleAudience.Everyone(), SampleAccounts.usual().withNames("Fred", ""));
        var bob = payload(new AppleAudience.Everyone(), SampleAccounts.another().withNames("Bob", ""));

        assertThat(fred).isEqualTo(bob).containsEntry("PayloadDisplayName", "example.org");
    }

    private static Map<String, Object> payload(AppleAudience audience, AccountSettings settings) {
        var result = SampleExporters.apple(audience).export(SampleAccounts.profile(settings));
        var file = ((Result.Exported) result).files().getFirst();
        try {
            var profile = (NSDictionary) PropertyListParser.parse(file.content());
            var content = (NSArray) profile.objectForKey("PayloadContent");
            var mail = (NSDictionary) content.objectAtIndex(0);
            return mail.getHashMap().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().toJavaObject()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
