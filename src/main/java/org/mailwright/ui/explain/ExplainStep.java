package org.mailwright.ui.explain;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.reply.ReplyReader;
import org.mailwright.ui.page.Background;

/** Says what an error message means that some mail program showed. */
public final class ExplainStep {

    private final Supplier<ReplyReader> replies;
    private final Background background;
    private final StringProperty message = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ReplyReader.Reading>> reading =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job job = () -> {};

    public ExplainStep(Supplier<ReplyReader> replies, Background background) {
        this.replies = replies;
        this.background = background;
        message.subscribe((_, _) -> forget());
    }

    StringProperty messageProperty() {
        return message;
    }

    ReadOnlyObjectProperty<Optional<ReplyReader.Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    void explain() {
        forget();
        var text = message.get().strip();
        if (text.isEmpty()) return;
        job = background.run(() -> Optional.of(replies.get().read(text, ReplyReader.Context.UNKNOWN)), reading::set);
    }

    private void forget() {
        job.cancel();
        reading.set(Optional.empty());
    }
}
