using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Policies;

/// <summary>Arbitrary stages sections that hold: names as they come, criteria of the caller's, every option now and then.</summary>
internal static class StageGenerator
{
    private static readonly string[] Names = ["a", "B", "north america", "\u00c4\u00d6", "quote\"s", "tab\there"];

    /// <summary>A section; criteria that contradict each other are drawn again, since such a policy does not load.</summary>
    public static Action<StagePolicyBuilder> Section(Random random, Func<Criterion> when, Func<string> name)
    {
        while (true)
        {
            var section = Once(random, when, name);
            try
            {
                RevOps.Rules.Policy.Named("n", "1").Calendar(BusinessCalendar.In("Europe/Berlin").Named("berlin").Open(DayOfWeek.Monday, DayOfWeek.Friday, "09:00", "17:30").Build()).Stages(section).Build();
                return section;
            }
            catch (PolicyException problem) when (problem.Diagnostics.Where(d => d.Severity == PolicyDiagnosticSeverity.Error).All(d => d.Code is "RR6002" or "RR6003" or "RR6004" or "RR6005" or "RR6007"))
            {
            }
        }
    }

    private static Action<StagePolicyBuilder> Once(Random random, Func<Criterion> when, Func<string> name)
    {
        var steps = new List<Action<StagePolicyBuilder>>();
        var count = random.Next(1, Names.Length + 1);
        for (var i = 0; i < count; i++)
        {
            var (stage, owner, entry, exit, required, accepts, dwell) = (Names[i], Maybe(name), Maybe(when), Maybe(when), Chance() ? new RecordAttribute[] { Samples.Domain, Samples.Tech } : null, Chance(), Dwell());
            steps.Add(s => s.Stage(stage, owner, entry, exit, required, accepts, dwell));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            var (detour, owner, from, asks, disposed, returns, dwell) = ("detour " + i, Maybe(name), Chance() ? new[] { Names[0] } : null, Maybe(when), Chance(), Maybe(() => Names[0]), Dwell());
            steps.Add(s => s.Detour(detour, owner, from, asks, disposed, returns, dwell));
        }

        for (var i = random.Next(3); i > 0 && count > 2; i--)
        {
            var from = random.Next(-1, count - 2);
            var (skip, to, asks) = ("skip " + i, random.Next(from + 2, count), when());
            steps.Add(s => s.Skip(skip, from < 0 ? null : Names[from], Names[to], asks));
        }

        if (Chance())
        {
            steps.Add(s => s.Fixed(Samples.Country, Samples.Founded));
        }

        return s => steps.ForEach(step => step(s));

        bool Chance() => random.Next(2) == 0;
        T? Maybe<T>(Func<T> make) => Chance() ? make() : default;
        StageDwell? Dwell() => random.Next(5) switch
        {
            0 => StageDwell.Exactly(TimeSpan.FromSeconds(random.Next(1, 10_000_000))),
            1 => StageDwell.CalendarDays(random.Next(1, 400), Maybe(() => "berlin")),
            2 => StageDwell.BusinessDays(random.Next(1, 40), "berlin"),
            _ => null,
        };
    }
}
