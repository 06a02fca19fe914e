using System.Diagnostics;
using static RevOps.Rules.Benchmarks.CriteriaAttributes;

namespace RevOps.Rules.Benchmarks;

/// <summary>How long a policy of many rules takes from the model to an engine, once the code is warm.</summary>
internal static class PolicyCompilation
{
    private const int Rounds = 21;
    private const double BudgetMilliseconds = 100;

    /// <summary>A policy with so many territories of five conditions each.</summary>
    public static Policy OfRules(int count)
    {
        var random = new Random(20260101);
        string[] countries = ["US", "CA", "GB", "DE", "FR", "NL"];
        string[] industries = ["Software", "Banking", "Health care", "Retail", "Energy"];
        return Policy.Named("compilation", "1").Routing(routing =>
        {
            routing.Queue("everything").CatchAll("everything");
            for (var i = 0; i < count; i++)
            {
                var when = Country.In(countries[random.Next(6)], countries[random.Next(6)]) & Industry.Is(industries[random.Next(5)]) & Employees.Between(i, i + 500)
                    & Domain.EndsWith($"{i}.example") & Tech.AnyOf($"tool {i}", "Salesforce");
                routing.Territory($"territory {i}", when, RoutingTarget.Queue("everything"));
            }
        }).Build();
    }

    /// <summary>Measures and prints; 1 when the budget was exceeded.</summary>
    public static int Check(int count, TextWriter output)
    {
        var policy = OfRules(count);
        var compile = Median(() => policy.CompileFor(Schema));
        var build = Median(() => OfRules(count));
        output.WriteLine(FormattableString.Invariant($"{count} rules: compiled for a schema in {compile:0.0} ms, built, verified and hashed in {build:0.0} ms (medians of {Rounds})"));
        output.WriteLine(compile < BudgetMilliseconds ? $"The budget of {BudgetMilliseconds} ms was kept." : $"The budget of {BudgetMilliseconds} ms was exceeded.");
        return compile < BudgetMilliseconds ? 0 : 1;
    }

    private static double Median(Func<object> work)
    {
        for (var i = 0; i < 5; i++)
        {
            GC.KeepAlive(work());
        }

        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }
}
