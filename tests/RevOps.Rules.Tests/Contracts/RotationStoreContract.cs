namespace RevOps.Rules.Tests.Contracts;

/// <summary>What every rotation store promises. A store's tests derive from this and say how one is made.</summary>
public abstract class RotationStoreContract
{
    protected abstract IRotationStore NewStore();

    [Fact]
    public void A_key_without_state_has_version_zero_and_no_value() => NewStore().Load("na").ShouldBe(RotationState.Initial);

    [Fact]
    public void What_was_saved_is_loaded_one_version_higher()
    {
        var store = NewStore();
        store.TrySave("na", 0, "first").ShouldBeTrue();
        store.Load("na").ShouldBe(new RotationState(1, "first"));
        store.TrySave("na", 1, "second").ShouldBeTrue();
        store.Load("na").ShouldBe(new RotationState(2, "second"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-1)]
    public void A_save_on_another_version_changes_nothing(long version)
    {
        var store = NewStore();
        store.TrySave("na", 0, "first").ShouldBeTrue();
        store.TrySave("na", version, "second").ShouldBeFalse();
        store.TrySave("other", version, "second").ShouldBe(version == 0);
        store.Load("na").ShouldBe(new RotationState(1, "first"));
    }

    [Fact]
    public void Keys_compare_ordinally_and_keep_apart()
    {
        var store = NewStore();
        store.TrySave("na", 0, "first").ShouldBeTrue();
        store.Load("NA").ShouldBe(RotationState.Initial);
        store.Load("na ").ShouldBe(RotationState.Initial);
    }

    [Fact]
    public void Any_text_comes_back_as_it_was()
    {
        var store = NewStore();
        var text = "1;2;'\"\\\n\t\u0000é😀" + new string('x', 100_000);
        store.TrySave("na", 0, text).ShouldBeTrue();
        store.Load("na").Value.ShouldBe(text);
        store.TrySave("empty", 0, "").ShouldBeTrue();
        store.Load("empty").ShouldBe(new RotationState(1, ""));
    }

    [Fact]
    public async Task Of_savers_that_saw_the_same_version_exactly_one_wins()
    {
        var store = NewStore();
        for (var round = 0; round < 200; round++)
        {
            using var together = new Barrier(4);
            var saved = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return store.TrySave("na", round, $"{round} by {i}");
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            saved.Count(s => s).ShouldBe(1);
            store.Load("na").ShouldBe(new RotationState(round + 1, $"{round} by {Array.IndexOf(saved, true)}"));
        }
    }

    [Fact]
    public void Nothing_is_no_key_and_no_value()
    {
        var store = NewStore();
        Should.Throw<ArgumentNullException>(() => store.Load(null!));
        Should.Throw<ArgumentNullException>(() => store.TrySave(null!, 0, ""));
        Should.Throw<ArgumentNullException>(() => store.TrySave("na", 0, null!));
    }
}

public class InMemoryRotationStoreTests : RotationStoreContract
{
    protected override IRotationStore NewStore() => new InMemoryRotationStore();
}

public class TextRotationStoreTests : RotationStoreContract
{
    protected override IRotationStore NewStore() => new Routing.TextStore();
}
