package org.mailwright.detect;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mailwright.model.DomainName;
import static org.assertj.core.api.Assertions.assertThat;

class PublicSuffixesTest {

    private static final PublicSuffixes LIST = PublicSuffixes.bundled();

    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "mail.dept.example.org, example.org",
        "mail.example.co.uk, example.co.uk",
        "co.uk, co.uk",
        "a.b.c.kobe.jp, b.c.kobe.jp", // *.kobe.jp
        "x.city.kobe.jp, city.kobe.jp", // !city.kobe.jp
        "one.github.io, one.github.io",
        "mail.some.unheard-of-tld, some.unheard-of-tld",
        "localhost, localhost",
        "www.食狮.公司.cn, 食狮.公司.cn"
    })
    void theRegisteredNameStandsBelowTheLongestSuffix(String name, String registered) {
        assertThat(LIST.registrable(DomainName.of(name))).isEqualTo(DomainName.of(registered));
    }
}
