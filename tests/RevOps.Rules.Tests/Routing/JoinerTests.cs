using static RevOps.Rules.Tests.Routing.Prospects;

namespace RevOps.Rules.Tests.Routing;

/// <summary>A stored rotation goes on under a policy that declares its members in another order, or others between them.</summary>
public class JoinerTests
{
    [Theory]
    [InlineData("ann bob", "new ann bob")]
    [InlineData("ann bob cy", "ann new bob cy")]
    [InlineData("ann bob cy", "cy new bob other ann")]
    [InlineData("ann bob cy", "new cy")]
    [InlineData("ann bob", "bob ann")]
    public void Who_joins_before_others_joins_the_stored_rotation(string before, string after)
    {
        foreach (var store in new IRotationStore[] { new InMemoryRotationStore(), new TextStore() })
        {
            var old = Of(before, store);
            foreach (var i in Enumerable.Range(0, 4))
            {
                old.Route(new Prospect("A" + i)).Turn.ShouldBe(i + 1);
            }

            var members = after.Split(' ');
            var engine = Of(after, store);
            var routed = Enumerable.Range(0, 12 * members.Length).Select(i => engine.Route(new Prospect("B" + i))).ToArray();
            routed.Select(r => r.Turn).ShouldBe(Enumerable.Range(5, routed.Length).Select(t => (long)t));
            members.ShouldAllBe(m => Math.Abs(routed.Count(r => r.Owner == m) - 12) <= 1, "who was behind or ahead by less than a turn is owed no more");
            engine.Turns.GiveBack(routed[^1].TurnToken, "r").ShouldBe(TurnReturnOutcome.GivenBack);
            engine.Batches.Route([.. Enumerable.Range(0, 9).Select(i => new Prospect("C" + i))], Now).ShouldAllBe(r => r.Owner != null);
        }
    }

    [Fact]
    public void A_store_whose_exception_has_no_words_sends_the_record_to_the_queue()
    {
        var engine = Of("ann bob", new Silent());
        engine.Route(new Prospect("L1")).ToString().ShouldBe("L1: Queued to q by all, RotationUnavailable");
    }

    private static PolicyEngine<Prospect> Of(string members, IRotationStore store) =>
        Engine(r => r.Territory("all", null, "p").Pool("p", "q", p => p.Members(members.Split(' '))).Queue("q").CatchAll("q").GiveTurnsBackFor("r"), store: store);

    private sealed class Silent : IRotationStore
    {
        public RotationState Load(string key) => throw new Mute();

        public bool TrySave(string key, long expectedVersion, string value) => throw new Mute();
    }

    private sealed class Mute : Exception
    {
        public override string Message => throw new InvalidOperationException("no words");
    }
}
