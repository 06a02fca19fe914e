using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies;

public class QueueChainLaws
{
    [Fact]
    public void Chains_end_where_a_walk_from_each_queue_ends() => Law.ForEachCase(2_000, 200_000, random =>
    {
        var count = random.Next(1, 12);
        string[] names = [.. Enumerable.Range(0, count).Select(i => "q" + i)];
        var next = names.Select(_ => random.Next(4) == 0 ? null : random.Next(12) == 0 ? "nowhere" : names[random.Next(count)]).ToArray();
        var built = Queues(names, next);
        var chains = new QueueChains(built);
        for (var i = 0; i < count; i++)
        {
            // So many steps leave every path that leads into a circle, and go once round it.
            var (at, comesBack) = (i, false);
            for (var step = 0; step < count && next[at] is { } name && Array.IndexOf(names, name) is >= 0 and var to; step++)
            {
                at = to;
                comesBack |= at == i;
            }

            var circles = next[at] is { } further && Array.IndexOf(names, further) >= 0;
            chains.ComesBack(built[i]).ShouldBe(comesBack);
            chains.EndOf(built[i])?.Name.ShouldBe(circles ? null : names[at]);
            (chains.EndOf(built[i]) is null).ShouldBe(circles);
        }
    });

    [Fact]
    public void A_circle_of_fifty_thousand_queues_is_told()
    {
        string[] names = [.. Enumerable.Range(0, 50_000).Select(i => "q" + i)];
        var queues = Queues(names, [.. names.Skip(1).Append(names[0])]);
        queues.Count(new QueueChains(queues).ComesBack).ShouldBe(names.Length);
    }

    private static List<RoutingQueue> Queues(string[] names, string?[] next) => [.. names.Select((name, i) => new RoutingQueue(name, steward: null, next: next[i]))];
}
