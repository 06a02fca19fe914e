using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Policies;

/// <summary>What a policy may say of accounts, free mail, duplicates, owners and dates, over <see cref="Samples"/>.</summary>
internal static class AccountGenerator
{
    public static void Add(RoutingPolicyBuilder routing, Random random, Func<string> name)
    {
        if (random.Next(2) == 0)
        {
            routing.Accounts("by domain", Samples.Domain, [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => ($"{(random.Next(3) == 0 ? "www." : "")}Account{i}.example", name()))], AccountMatch.Domain);
        }

        if (random.Next(2) == 0)
        {
            var target = random.Next(3) switch { 0 => RoutingTarget.Pool("p"), 1 => RoutingTarget.Owner(name()), _ => RoutingTarget.Queue("q") };
            routing.Accounts("by text", Samples.Country, [.. Enumerable.Range(0, random.Next(1, 9)).Select(i => "Id " + i)], target);
        }

        _ = random.Next(2) == 0 ? routing.FreeMail(Samples.Domain, random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(3)).Select(i => $"Free{i}.example")]) : routing;
        _ = random.Next(2) == 0 ? routing.Duplicates(TimeSpan.FromSeconds(random.Next(1, 10_000_000)), random.Next(2) == 0 ? [Samples.Domain] : [Samples.Country, Samples.Employees, Samples.Created]) : routing;
        foreach (var source in Enum.GetValues<OwnerSource>().OrderBy(_ => random.Next()).Take(random.Next(8)))
        {
            var (inactive, away) = ((OwnerAction)random.Next(3), (OwnerAction)random.Next(3));
            routing.OwnersOf(source, inactive, away, inactive == OwnerAction.Hold || away == OwnerAction.Hold ? "q" : null);
        }
    }

    public static EffectiveDates Dates(Random random)
    {
        var dates = EffectiveDates.Always;
        dates = random.Next(4) switch { 0 => dates.From(new DateTime(2026, 1, 1 + random.Next(28))), 1 => dates.From(new DateTimeOffset(2026, 1, 1, random.Next(24), 0, 0, TimeSpan.FromHours(random.Next(-9, 9))).AddTicks(random.Next(2))), _ => dates };
        dates = random.Next(4) switch { 0 => dates.Until(new DateTime(2026, 3, 1 + random.Next(28))), 1 => dates.Until(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)), _ => dates };
        return random.Next(2) == 0 && (dates.Start?.Date ?? dates.End?.Date) is not null ? dates.In("Europe/Paris") : dates;
    }
}
