package org.mailwright.batch;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailwright.model.EmailAddress;
import static org.assertj.core.api.Assertions.assertThat;

/** Names that every disk takes, and no two alike. */
class SafeNameTest {

    private static Person person(String address) {
        return new Person(
                2, EmailAddress.parse(address).orElseThrow(), "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void anAddressIsItsOwnName() throws IOException {
        try (var names = new SafeName()) {
            assertThat(names.of(person("Ada.L+x@example.org"))).isEqualTo("Ada.L+x@example.org");
        }
    }

    @Test
    void noTwoPeopleShareAName() throws IOException {
        var seen = new HashSet<String>();
        try (var names = new SafeName()) {
            for (var address : List.of("a/b@x.org", "a_b@x.org", "a?b@x.org", "A_B@x.org", "\"a b\"@x.org")) {
                assertThat(seen.add(names.of(person(address)).toLowerCase(Locale.ROOT)))
                        .as(address)
                        .isTrue();
            }
        }
    }

    @Test
    void noNameIsADeviceAHiddenFileOrALongOne() {
        for (var address : List.of("con.x@x.org", "\"..\"@x.org", "\"../../etc\"@x.org", "-rf@x.org", "lpt1.a@x.org")) {
            var name = SafeName.plain(person(address).address());
            assertThat(name).startsWith("_").doesNotContain("/", "\\");
        }
        var domain = ("a".repeat(60) + ".").repeat(3) + "org";
        assertThat(SafeName.plain(person("ö".repeat(30) + "@" + domain).address())
                        .length())
                .isLessThan(180);
    }
}
