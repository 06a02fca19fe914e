using System.Globalization;
using static RevOps.Rules.Quickstart.LeadVocabulary;

namespace RevOps.Rules.Quickstart;

/// <summary>
/// Writes leads such as a marketing database holds: most of them plain, some with missing fields, placeholders, bad values, duplicates, competitors and students, and
/// one row in two thousand that cannot be read. The same count gives the same bytes, and a longer file begins with a shorter one. Nothing is kept but the line before.
/// </summary>
internal static class LeadGenerator
{
    private const ulong Seed = 20260310;
    private const int UnreadableEvery = 2000;
    private const int UnreadableAt = 1312;

    public static readonly string[] Columns =
    [
        "id", "firstName", "lastName", "email", "title", "seniority", "function", "company", "domain", "companyType", "employees", "industry", "country", "state", "technologies", "source",
        "handRaise", "handRaisedAt", "qualifiedAt", "touchedAt", "stage", "enteredAt", "targetStage", "acceptedBy", "twoWayConversation", "meetingHeldOn", "need", "decisionProcess", "timelineMonths", "budget",
        "amount", "closeDate", "nextStep", "signed", "disposition", "callbackOn", "competitorName", "contractEndsOn", "survivingId", "recycledAt", "accountOwner", "customerOwner",
        "openOpportunityOwner", "assignedAt", "acceptedAt", "calledAt", "emailedAt", "activities", "intentSignals", "contacts",
    ];

    public static void Write(TextWriter file, int count)
    {
        var numbers = new SeededNumbers(Seed);
        file.Write(string.Join(',', Columns) + "\n");
        Dictionary<string, string>? before = null;
        for (var i = 0; i < count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"L-{i + 1:D6}");
            if (i % UnreadableEvery == UnreadableAt)
            {
                file.Write($"{id},\"imported by hand\",?\n");
                continue;
            }

            var lead = before is not null && numbers.PerMille(15) ? DuplicateOf(before, id) : Lead(numbers, id);
            file.Write(string.Join(',', Columns.Select(c => Cell(lead.GetValueOrDefault(c, string.Empty)))) + "\n");
            before = lead;
        }
    }

    private static Dictionary<string, string> DuplicateOf(Dictionary<string, string> before, string id) => new(before, StringComparer.Ordinal)
    {
        ["id"] = id,
        ["email"] = before["email"].ToUpperInvariant(),
        ["stage"] = "MQL",
        ["targetStage"] = string.Empty,
        ["disposition"] = "Duplicate",
        ["survivingId"] = before["id"],
    };

    private static Dictionary<string, string> Lead(SeededNumbers numbers, string id)
    {
        var lead = new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = id, ["source"] = numbers.OneOf(Sources) };
        AddCompany(lead, numbers);
        AddPerson(lead, numbers);
        LeadJourney.Add(lead, numbers);
        LeadSignals.Add(lead, numbers);
        Spoil(lead, numbers);
        return lead;
    }

    private static void AddCompany(Dictionary<string, string> lead, SeededNumbers numbers)
    {
        var (industry, words) = Industries[numbers.Below(Industries.Length)];
        var (first, second) = (numbers.OneOf(CompanyWords), numbers.OneOf(words));
        var (country, states) = Country(numbers);
        lead["company"] = numbers.PerMille(120) ? $"{first} {second}, Inc." : $"{first} {second}";
        lead["domain"] = $"{first}{second}.example".ToLowerInvariant();
        lead["industry"] = industry;
        lead["country"] = country;
        lead["state"] = numbers.OneOf(states);
        lead["employees"] = Employees(numbers).ToString(CultureInfo.InvariantCulture);
        lead["companyType"] = numbers.PerMille(60) ? "customer" : numbers.PerMille(30) ? "reseller" : "prospect";
        lead["technologies"] = string.Join(';', new[] { numbers.OneOf(Crms), numbers.OneOf(Tools) }.Take(1 + numbers.Below(2)));
        if (lead["companyType"] == "customer")
        {
            lead["customerOwner"] = numbers.OneOf(Sellers);
        }
        else if (numbers.PerMille(40))
        {
            lead["accountOwner"] = numbers.OneOf(Sellers);
        }

        if (numbers.PerMille(12))
        {
            var competitor = numbers.OneOf(Competitors);
            (lead["company"], lead["domain"], lead["companyType"]) = (competitor, competitor.ToLowerInvariant() + ".example", "competitor");
        }
    }

    private static void AddPerson(Dictionary<string, string> lead, SeededNumbers numbers)
    {
        var (first, last) = (numbers.OneOf(FirstNames), numbers.OneOf(LastNames));
        var function = numbers.OneOf(Functions);
        var (seniority, title) = Levels[numbers.Below(Levels.Length)];
        (lead["firstName"], lead["lastName"], lead["function"], lead["seniority"]) = (first, last, function, seniority);
        lead["title"] = string.Format(CultureInfo.InvariantCulture, title, function);
        lead["email"] = $"{first}.{last.Replace("'", string.Empty, StringComparison.Ordinal)}@{lead["domain"]}".ToLowerInvariant();
        if (numbers.PerMille(15))
        {
            (lead["title"], lead["seniority"], lead["email"]) = ("Student", string.Empty, $"{first}.{last.Replace("'", string.Empty, StringComparison.Ordinal)}@campus.example.edu".ToLowerInvariant());
        }
    }

    // What forms, imports and people do to data.
    private static void Spoil(Dictionary<string, string> lead, SeededNumbers numbers)
    {
        foreach (var column in new[] { "employees", "industry", "country", "state", "title", "seniority", "function", "technologies", "companyType", "email" })
        {
            if (numbers.PerMille(column == "email" ? 15 : 70))
            {
                lead[column] = column == "technologies" || numbers.PerMille(600) ? string.Empty : numbers.OneOf(Placeholders);
            }
        }

        if (numbers.PerMille(10))
        {
            lead["employees"] = numbers.OneOf(["200-500", "1,200", "many", "-5"]);
        }

        if (numbers.PerMille(10))
        {
            lead["email"] = numbers.OneOf(["none", "asdf", "call me"]);
        }
    }

    private static (string Country, string[] States) Country(SeededNumbers numbers)
    {
        var at = numbers.Below(Countries.Sum(c => c.Share));
        foreach (var (country, share, states) in Countries)
        {
            if ((at -= share) < 0)
            {
                return (country, states);
            }
        }

        throw new InvalidOperationException("The shares do not cover every number below their sum.");
    }

    // Small companies are many, large ones few.
    private static int Employees(SeededNumbers numbers) => numbers.Below(100) switch
    {
        < 8 => 2 + numbers.Below(18),
        < 35 => 20 + numbers.Below(180),
        < 80 => 200 + numbers.Below(1801),
        < 95 => 2001 + numbers.Below(8000),
        _ => 10_001 + numbers.Below(90_000),
    };

    private static string Cell(string text) => text.AsSpan().ContainsAny(',', '"', '\n') ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
