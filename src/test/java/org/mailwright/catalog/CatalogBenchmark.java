package org.mailwright.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mailwright.model.DomainName;
import org.mailwright.model.EmailAddress;
import org.mailwright.model.ServerSettings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the bundled catalog costs: to load it in a fresh JVM, to look something up, and to hold it. */
public class CatalogBenchmark {

    private static final int COPIES = 40;

    /** A loaded catalog, and questions to ask it in turn. */
    @State(Scope.Thread)
    public static class Loaded {

        private final ProviderCatalog catalog = ProviderCatalog.bundled();
        private final List<DomainName> domains = catalog.providers().stream()
                .flatMap(provider -> provider.match().domains().stream())
                .toList();
        private final List<String> exchangers = catalog.providers().stream()
                .flatMap(provider -> provider.match().mxSuffixes().stream())
                .map(suffix -> "mx1.in." + suffix)
                .toList();
        private int turn;

        DomainName nextDomain() {
            turn = turn == Integer.MAX_VALUE ? 0 : turn + 1;
            return domains.get(turn % domains.size());
        }

        String nextExchanger() {
            turn = turn == Integer.MAX_VALUE ? 0 : turn + 1;
            return exchangers.get(turn % exchangers.size());
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(15)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public ProviderCatalog loadInAFreshJvm() {
        return ProviderCatalog.bundled();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(15)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public List<ServerSettings> loadAndAnswerInAFreshJvm() {
        var ada = new EmailAddress("ada", DomainName.of("gmail.com"));
        return ProviderCatalog.bundled().byDomain(ada.domain()).orElseThrow().incoming(ada);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public Optional<Provider> lookUpADomain(Loaded loaded) {
        return loaded.catalog.byDomain(loaded.nextDomain());
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Fork(1)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public List<Provider> lookUpAnExchanger(Loaded loaded) {
        return loaded.catalog.byMx(loaded.nextExchanger());
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CatalogBenchmark.class.getSimpleName())
                        .shouldFailOnError(true)
                        .build())
                .run();
        System.out.printf("Retained: %,d bytes as loaded", retained(false));
        System.out.printf(", %,d bytes with every provider made%n", retained(true));
    }

    /** Bytes of one catalog, as the mean of many. */
    private static long retained(boolean everyProvider) {
        ProviderCatalog.bundled().providers();
        var copies = new ArrayList<ProviderCatalog>();
        long before = usedAfterCollection();
        for (int i = 0; i < COPIES; i++) {
            var catalog = ProviderCatalog.bundled();
            if (everyProvider) catalog.providers();
            copies.add(catalog);
        }
        return (usedAfterCollection() - before) / copies.size();
    }

    private static long usedAfterCollection() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 5; i++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
