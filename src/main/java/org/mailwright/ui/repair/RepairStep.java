package org.mailwright.ui.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mailwright.account.FoundAccount;
import org.mailwright.account.FoundAccounts;
import org.mailwright.check.AccountChecker;
import org.mailwright.detect.ProviderName;
import org.mailwright.repair.AccountCheck;
import org.mailwright.repair.Repair;
import org.mailwright.ui.page.AccountState;
import org.mailwright.ui.page.Background;
import org.mailwright.ui.page.BackgroundTask;
import org.mailwright.ui.repair.FoundList.Reading;
import org.mailwright.ui.signin.BrowserStep;
import org.mailwright.ui.signin.SignInStep;

/** Finds accounts of other programs when asked to, and tests the chosen one as its program has it now. */
public final class RepairStep implements AccountState {

    /** How far the search is. */
    sealed interface Search {

        record Idle() implements Search {}

        record Running() implements Search {}

        record Done(Reading reading) implements Search {}
    }

    /** How far the test of the chosen account is. */
    sealed interface Test {

        record Idle() implements Test {}

        record Running() implements Test {}

        /** Tested; the result is part of the chosen account. */
        record Done() implements Test {}

        /** The program does not have the account any more. */
        record Gone() implements Test {}
    }

    private final FoundList list;
    private final SignInStep signIn;
    private final Supplier<AccountChecker> checker;
    private final String language;
    private final Background background;
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Search> search = new ReadOnlyObjectWrapper<>(new Search.Idle());
    private final ReadOnlyObjectWrapper<Optional<Repair>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Test> test = new ReadOnlyObjectWrapper<>(new Test.Idle());
    private Callable<Reading> source = () -> new Reading.Listed(List.of(), FoundAccounts.NONE, List.of(), List.of());
    private Background.Job job = () -> {};

    /** All accounts as they were last read. */
    private List<FoundAccount> accounts = List.of();

    /** Among the accounts that are like the chosen one: a program may have several of one address. */
    private int rank;

    /**
     * A step that has not looked anywhere.
     *
     * @param signIn its own, for accounts that sign in in the browser only
     * @param checker called off the FX thread
     * @param language of the test message, as an IETF tag
     */
    RepairStep(
            FoundList list,
            SignInStep signIn,
            Supplier<AccountChecker> checker,
            String language,
            Background background) {
        this.list = list;
        this.signIn = signIn;
        this.checker = checker;
        this.language = language;
        this.background = background;
        signIn.browser().stateProperty().subscribe(state -> {
            if (state instanceof BrowserStep.State.SignedIn) test();
        });
    }

    SignInStep signIn() {
        return signIn;
    }

    StringProperty passwordProperty() {
        return password;
    }

    ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Repair>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Test> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** Whether a search, a sign-in or a test runs. */
    public boolean isRunning() {
        return search.get() instanceof Search.Running
                || test.get() instanceof Test.Running
                || signIn.browser().isRunning();
    }

    /** Looks into the programs of this computer. */
    void look() {
        read(list::computer);
    }

    /** Reads a file in place of the programs of this computer. */
    public void open(Path file) {
        read(() -> list.file(file));
    }

    private void read(Callable<Reading> from) {
        leave();
        source = from;
        chosen.set(Optional.empty());
        test.set(new Test.Idle());
        search.set(new Search.Running());
        job = background.run(from, this::show);
    }

    private void show(Reading reading) {
        accounts = accounts(reading);
        search.set(new Search.Done(reading));
        if (reading instanceof Reading.Listed(var accounts, var _, var _, var _) && accounts.size() == 1) {
            choose(accounts.getFirst());
        }
    }

    void choose(Repair repair) {
        if (chosen.get().equals(Optional.of(repair))) return;
        leave();
        test.set(new Test.Idle());
        rank = Math.max(0, Repairs.alike(accounts(), repair.account()).indexOf(repair.account()));
        chosen.set(Optional.of(repair));
        offerSignIn();
    }

    private void offerSignIn() {
        check().filter(AccountCheck::byBrowser)
                .ifPresentOrElse(
                        check -> signIn.show(check.settings(), chosen.get().flatMap(Repair::best)), signIn::forget);
    }

    /** All accounts as they were last read. */
    List<FoundAccount> accounts() {
        return accounts;
    }

    private static List<FoundAccount> accounts(Reading reading) {
        return reading instanceof Reading.Listed listed ? listed.found().accounts() : List.of();
    }

    /** The test of the chosen account; empty if there can be none. */
    Optional<AccountCheck> check() {
        return chosen.get().map(Repair::account).filter(list::allows).flatMap(AccountCheck::of);
    }

    boolean isReady() {
        return check().filter(check -> !check.needsPassword() || !password.get().isEmpty())
                        .isPresent()
                && !isRunning();
    }

    /** Reads the account anew, as its program has it now, and tests it. */
    void test() {
        if (isReady()) test(TestAccess.of(check().orElseThrow(), signIn, password.get()));
    }

    /** The same up to the sign-in, for which no password is needed. */
    void testWithoutLogOn() {
        if (check().isPresent() && !isRunning()) test(TestAccess.withoutLogOn());
    }

    private void test(TestAccess access) {
        var wanted = chosen.get().orElseThrow().account();
        test.set(new Test.Running());
        job = background.run(BackgroundTask.<Void, Tested>of(_ -> tested(wanted, access), _ -> {}, this::end)
                .releasing(access.credentials()::close));
    }

    private void end(Tested tested) {
        accounts = tested.accounts();
        tested.repair().ifPresent(repair -> chosen.set(Optional.of(repair)));
        offerSignIn();
        test.set(tested.repair().isPresent() ? new Test.Done() : new Test.Gone());
    }

    /**
     * The account as its program has it now.
     *
     * @param accounts all that were read with it
     * @param repair empty if it is gone
     */
    private record Tested(List<FoundAccount> accounts, Optional<Repair> repair) {}

    private Tested tested(FoundAccount wanted, TestAccess access) throws Exception {
        var fresh = accounts(source.call());
        var now = Repairs.alike(fresh, wanted).stream().skip(rank).findFirst();
        return new Tested(fresh, now.isPresent() ? Optional.of(repair(now.get(), access)) : Optional.empty());
    }

    private Repair repair(FoundAccount account, TestAccess access) throws InterruptedException {
        var repair = Repair.compared(account, list.detection(account)).explained(list.history());
        var check = AccountCheck.of(account).filter(access::fits);
        if (check.isEmpty()) return repair;
        var refusal = access.refusal(check.get());
        if (refusal.isPresent()) return repair.tested(refusal.get());
        var request = access.test(check.get()).request(repair.provider().map(ProviderName::id), language);
        return repair.tested(access.way().apply(checker.get()).check(request, access.credentials(), _ -> {}));
    }

    /** The list stays: it belongs to the computer, and only the password and the test to one account. */
    @Override
    public void forget() {
        leave();
    }

    /** Cancels what runs and forgets the password. */
    public void leave() {
        job.cancel();
        if (search.get() instanceof Search.Running) search.set(new Search.Idle());
        if (test.get() instanceof Test.Running) test.set(new Test.Idle());
        signIn.browser().forget();
        password.set("");
    }
}
