package org.mailwright.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

class CompiledCatalogTest {

    @Test
    void givesBackTheSameProviders() throws IOException {
        var matched =
                "{\"domains\": [\"a.example\"], \"domainSuffixes\": [\"b.example\"], \"mxSuffixes\": [\"mx.c.example\"]}";
        var providers = List.of(Samples.provider(Samples.file("one", matched)), Samples.provider(Samples.file("two")));
        var resource = new ByteArrayOutputStream();

        CompiledCatalog.write(providers, resource);
        var index = CompiledCatalog.read(resource.toByteArray());

        assertThat(index.all()).containsExactlyElementsOf(providers);
        assertThat(index.byMx("mx.c.example")).extracting(Provider::id).containsExactly("one");
    }
}
