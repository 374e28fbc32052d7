package org.mailwright.check;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mailwright.check.CheckReport.Suggestion;
import org.mailwright.check.live.CheckLimits;
import org.mailwright.model.Cause;
import static org.assertj.core.api.Assertions.assertThat;

/** Every case, checked by the program itself over real connections: its cause, its mending, and what must always hold. */
class CauseTest {

    static List<Case> cases() {
        return Cases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theCauseIsNamedAndNothingIsGivenAway(Case conduct) throws Exception {
        try (var scene = Scene.of(conduct)) {

            var report = scene.check();

            assertThat(report.cause())
                    .as("%s%n%s", report.findings(), report.trace().transcript())
                    .isEqualTo(conduct.cause());
            if (conduct.cause() != Cause.NONE) assertThat(report.stage()).contains(conduct.stage());
            assertThat(report.suggestion()).isEqualTo(mending(conduct, scene));
            assertThat(report.trace().took()).isLessThan(CheckLimits.USUAL.whole());
            assertThat(report.toString()).doesNotContain(scene.password());
            new Witness(conduct, scene).testify();
        }
    }

    private static Optional<Suggestion> mending(Case conduct, Scene scene) {
        return conduct.mending().map(change -> new Suggestion(change.apply(scene.server()), true));
    }
}
