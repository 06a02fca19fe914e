using System.Globalization;
using static RevOps.Rules.Quickstart.LeadVocabulary;

namespace RevOps.Rules.Quickstart;

/// <summary>What people of a generated lead's company did, what happened there, and whom we know.</summary>
internal static class LeadSignals
{
    private const int MinutesOfADay = 24 * 60;

    private static readonly int ActivityShares = Activities.Sum(a => a.Share);

    public static void Add(Dictionary<string, string> lead, SeededNumbers numbers)
    {
        lead["activities"] = string.Join(';', Rows(numbers, HowMuch(numbers), Activity));
        lead["intentSignals"] = string.Join(';', Rows(numbers, numbers.PerMille(700) ? 0 : 1 + numbers.Below(2), Signal));
        lead["contacts"] = string.Join(';', Rows(numbers, numbers.Below(lead.GetValueOrDefault("stage") is "SQL" or "Opportunity" or "Revenue" ? 6 : 2), Contact));
    }

    // A few do a lot, most a little, many nothing.
    private static int HowMuch(SeededNumbers numbers) => numbers.Below(100) switch
    {
        < 30 => 0,
        < 85 => 1 + numbers.Below(5),
        _ => 6 + numbers.Below(12),
    };

    private static List<string> Rows(SeededNumbers numbers, int count, Func<SeededNumbers, string> row)
    {
        var rows = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            rows.Add(row(numbers));
        }

        return rows;
    }

    // Much of it was lately, since those who do something do more of it.
    private static string Activity(SeededNumbers numbers)
    {
        var at = numbers.Below(ActivityShares);
        var (kind, _, assets) = Activities.First(a => (at -= a.Share) < 0);
        return $"{kind}{At(numbers, 1 + numbers.Below(1 + numbers.Below(120 * MinutesOfADay)))}|{numbers.OneOf(assets)}";
    }

    private static string Signal(SeededNumbers numbers)
    {
        var (kind, days, details) = Signals[numbers.Below(Signals.Length)];
        return $"{kind}{At(numbers, numbers.Below(days * MinutesOfADay))}|{numbers.OneOf(details)}";
    }

    private static string Contact(SeededNumbers numbers)
    {
        var (seniority, _) = Levels[numbers.Below(Levels.Length)];
        var name = $"{numbers.OneOf(FirstNames)} {numbers.OneOf(LastNames)}";
        var engaged = numbers.PerMille(850) ? At(numbers, numbers.Below(150 * MinutesOfADay)) : string.Empty;
        return numbers.PerMille(80) ? $"{name}{engaged}" : $"{name}{engaged}|{seniority}|{numbers.OneOf(Functions)}";
    }

    // Some exports cannot say when.
    private static string At(SeededNumbers numbers, int minutesAgo) =>
        numbers.PerMille(8)
            ? numbers.PerMille(500) ? string.Empty : "@last week"
            : Options.SampleAsOf.AddMinutes(-minutesAgo).UtcDateTime.ToString("'@'yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
