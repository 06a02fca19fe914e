using RevOps.Rules.Tests.Engagement;
using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Engagement.Account;

namespace RevOps.Rules.Tests.Committee;

/// <summary>The matching against every assignment there is, and the laws that it holds.</summary>
public class CommitteeLaws
{
    [Fact]
    public void No_assignment_covers_more_than_the_matching() => Law.ForEachCase(3_000, 60_000, random =>
    {
        var (can, demands, perContact) = Small(random);
        var covers = new ulong[can.Length];
        var counts = new int[demands.Length];
        var filled = RoleMatching.Match(can, covers, demands, perContact, counts);
        filled.ShouldBe(counts.Sum());
        for (var role = 0; role < demands.Length; role++)
        {
            counts[role].ShouldBe(covers.Count(c => (c & (1UL << role)) != 0));
            counts[role].ShouldBeLessThanOrEqualTo(demands[role]);

            // Roles are filled in their order, each as far as the best assignment of it and those before it allows.
            counts[..(role + 1)].Sum().ShouldBe(Best(can, [.. demands.Select((d, i) => i <= role ? d : 0)], perContact, contact: 0));
        }

        covers.Zip(can).ShouldAllBe(c => (c.First & ~c.Second) == 0 && ulong.PopCount(c.First) <= (ulong)perContact);
    });

    [Fact]
    public void The_order_of_contacts_changes_who_covers_and_never_how_much() => Law.ForEachCase(1_000, 30_000, random =>
    {
        var (can, demands, perContact) = Small(random);
        var (first, second) = (new int[demands.Length], new int[demands.Length]);
        RoleMatching.Match(can, new ulong[can.Length], demands, perContact, first);
        RoleMatching.Match(can.OrderBy(_ => random.Next()).ToArray(), new ulong[can.Length], demands, perContact, second);
        second.ShouldBe(first);
    });

    [Fact]
    public void Completing_contacts_lands_between_lowest_and_highest_coverage() => Law.ForEachCase(300, 20_000, random =>
    {
        string[] titles = ["CEO", "CFO", "CTO", "VP Sales"];
        string Any() => titles[random.Next(titles.Length)];
        var fit = Policy.Named("p", "1").Committee(Contacts, c =>
        {
            c.RolesPerContact(random.Next(1, 3));
            for (var i = 0; i < random.Next(1, 5); i++)
            {
                c.Role("r" + i, Title.In(Any(), Any()), random.Next(1, 4));
            }
        }).Build().CompileFor(Schema).Fit;
        var people = Enumerable.Range(0, random.Next(7)).Select(i => new Contact("n" + i, random.Next(3) == 0 ? null : Any())).ToArray();
        var before = fit.Explain(new Account("A") { People = people }, FitContext.At(AsOf)).Explanation!.Committee!;
        var after = fit.Explain(new Account("A") { People = [.. people.Select(p => p with { Title = p.Title ?? Any() })] }, FitContext.At(AsOf)).Explanation!.Committee!;
        after.Coverage.ShouldBeInRange(before.Coverage, before.HighestCoverage);
        after.HighestCoverage.ShouldBe(after.Coverage);
        fit.Explain(new Account("A") { People = [.. people.OrderBy(_ => random.Next())] }, FitContext.At(AsOf)).Explanation!.Committee!.Roles.Select(r => r.Contacts.Count)
            .ShouldBe(before.Roles.Select(r => r.Contacts.Count));
    });

    [Fact]
    public void Looking_at_as_many_contacts_as_there_are_places_is_enough() => Law.ForEachCase(200, 10_000, random =>
    {
        var roles = random.Next(1, 5);
        var demands = Enumerable.Range(0, roles).Select(_ => random.Next(1, 3)).ToArray();
        var fit = Policy.Named("p", "1").Committee(Contacts, c =>
        {
            for (var i = 0; i < roles; i++)
            {
                c.Role("r" + i, Title.Contains("" + (char)('a' + i)), demands[i]);
            }
        }).Build().CompileFor(Schema).Fit;
        var can = Enumerable.Range(0, random.Next(40)).Select(_ => (ulong)random.Next(1 << roles)).ToArray();
        var people = can.Select(c => new Contact(null, string.Concat(Enumerable.Range(0, roles).Where(i => (c & (1UL << i)) != 0).Select(i => (char)('a' + i))))).ToArray();
        var counts = new int[roles];
        RoleMatching.Match(can, new ulong[can.Length], demands, 1, counts);
        fit.Explain(new Account("A") { People = people }, FitContext.At(AsOf)).Explanation!.Committee!.Roles.Select(r => r.Contacts.Count).ShouldBe(counts);
    });

    private static (ulong[] Can, int[] Demands, int PerContact) Small(Random random)
    {
        var roles = random.Next(1, 5);
        return ([.. Enumerable.Range(0, random.Next(6)).Select(_ => (ulong)random.Next(1 << roles))], [.. Enumerable.Range(0, roles).Select(_ => random.Next(1, 4))], random.Next(1, 4));
    }

    // Every subset of roles for every contact.
    private static int Best(ulong[] can, int[] left, int perContact, int contact)
    {
        if (contact == can.Length)
        {
            return 0;
        }

        var best = 0;
        for (var roles = 0UL; roles < 1UL << left.Length; roles++)
        {
            if ((roles & ~can[contact]) != 0 || ulong.PopCount(roles) > (ulong)perContact || left.Where((l, i) => l == 0 && (roles & (1UL << i)) != 0).Any())
            {
                continue;
            }

            best = Math.Max(best, (int)ulong.PopCount(roles) + Best(can, [.. left.Select((l, i) => l - (int)((roles >> i) & 1))], perContact, contact + 1));
        }

        return best;
    }
}
