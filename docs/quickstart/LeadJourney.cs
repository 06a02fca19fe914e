using System.Globalization;
using static RevOps.Rules.Quickstart.LeadVocabulary;

namespace RevOps.Rules.Quickstart;

/// <summary>What has happened to a generated lead: how far it came, who accepted it, how it ended.</summary>
internal static class LeadJourney
{
    private static readonly string[] Dispositions = ["OutsideIcp", "NoBudget", "NotReady", "NotReady", "NoContact", "NoContact", "BadData", "CompetitorContract", "Misrouted", "TooBusy"];

    public static void Add(Dictionary<string, string> lead, SeededNumbers numbers)
    {
        var progress = numbers.Below(100);
        var started = 60 + numbers.Below(20_000);
        if (numbers.PerMille(300))
        {
            started = 1 + numbers.Below(numbers.PerMille(500) ? 30 : 7200);
            lead["handRaise"] = numbers.OneOf(["true", "yes", "1"]);
            lead["handRaisedAt"] = MinutesBefore(started);
        }
        else if (numbers.PerMille(700))
        {
            lead["handRaise"] = "false";
        }

        if (progress < 15)
        {
            return;
        }

        lead["stage"] = progress switch { < 60 => "Inquiry", < 78 => "MQL", < 87 => "SAL", < 94 => "SQL", < 98 => "Opportunity", _ => "Revenue" };
        lead["enteredAt"] = MinutesBefore(EnteredBefore(started, progress));
        if (progress >= 60)
        {
            lead["qualifiedAt"] = MinutesBefore(started);
            AddTouch(lead, numbers, started);
            AddGates(lead, numbers, progress);
            AddWork(lead, started, progress);
            AddDisposition(lead, numbers, progress);
        }
    }

    // An inquiry is old before it does anything; what comes later takes its part of the time since then.
    private static int EnteredBefore(int started, int progress) => progress switch { < 60 => 15 * started, < 78 => started, < 87 => started * 3 / 4, < 94 => started / 2, _ => started / 3 };

    // Some are called at once, most within hours, a few after days, and some have not been called yet.
    private static void AddTouch(Dictionary<string, string> lead, SeededNumbers numbers, int started)
    {
        var delay = 1 + numbers.Below(numbers.PerMille(300) ? 5 : numbers.PerMille(600) ? 240 : 6000);
        if (delay <= started)
        {
            lead["touchedAt"] = MinutesBefore(started - delay);
        }
    }

    // What follows from the numbers drawn already: a few minutes in routing, an answer within hours, and calls and mails day by day.
    private static void AddWork(Dictionary<string, string> lead, int started, int progress)
    {
        const int Routing = 3;
        const int Day = 1440;
        if (started > Routing)
        {
            lead["assignedAt"] = MinutesBefore(started - Routing);
        }

        var answer = Routing + 1 + (((started * 7) + (progress * 31)) % 900);
        if (lead.ContainsKey("acceptedBy") && answer <= started)
        {
            lead["acceptedAt"] = MinutesBefore(started - answer);
        }

        if (lead.ContainsKey("touchedAt"))
        {
            lead["calledAt"] = Days(started - Day, 1 + (started % 5));
            lead["emailedAt"] = Days(started - (Day / 2), started % 5);
        }

        static string Days(int first, int count) =>
            string.Join(';', Enumerable.Range(0, count).Select(i => first - (i * Day)).Where(before => before >= 0).Select(MinutesBefore));
    }

    private static void AddGates(Dictionary<string, string> lead, SeededNumbers numbers, int progress)
    {
        if (numbers.PerMille(750))
        {
            lead["acceptedBy"] = numbers.OneOf(Sellers);
        }

        if (progress >= 78)
        {
            lead["twoWayConversation"] = numbers.PerMille(700) ? "yes" : "no";
            lead["meetingHeldOn"] = numbers.PerMille(800) ? DaysFrom(-1 - numbers.Below(20)) : string.Empty;
            lead["need"] = numbers.PerMille(800) ? numbers.OneOf(Needs) : string.Empty;
            lead["decisionProcess"] = numbers.PerMille(700) ? "VP decides, finance signs" : string.Empty;
            lead["timelineMonths"] = numbers.PerMille(850) ? Number(1 + numbers.Below(14)) : string.Empty;
            lead["budget"] = numbers.PerMille(800) ? Number(5000 * (1 + numbers.Below(20))) : string.Empty;
        }

        if (progress >= 87)
        {
            lead["amount"] = numbers.PerMille(900) ? Number(1000 * (15 + numbers.Below(80))) : string.Empty;
            lead["closeDate"] = numbers.PerMille(900) ? DaysFrom(10 + numbers.Below(120)) : string.Empty;
            lead["nextStep"] = numbers.PerMille(800) ? "Security review" : string.Empty;
            lead["signed"] = numbers.PerMille(400) ? "yes" : "no";
            lead["openOpportunityOwner"] = progress >= 94 ? numbers.OneOf(Sellers) : string.Empty;
        }
    }

    private static void AddDisposition(Dictionary<string, string> lead, SeededNumbers numbers, int progress)
    {
        if (progress >= 94 || !numbers.PerMille(250))
        {
            return;
        }

        var code = numbers.OneOf(Dispositions);
        lead["disposition"] = code;
        lead["targetStage"] = code switch
        {
            "OutsideIcp" => "Disqualified",
            "NoBudget" or "NoContact" => "Nurture",
            "NotReady" or "CompetitorContract" => "Recycled",
            _ => string.Empty,
        };
        if (code == "NotReady")
        {
            lead["callbackOn"] = numbers.PerMille(600) ? DaysFrom(14 + numbers.Below(90)) : string.Empty;
            lead["recycledAt"] = string.Join(';', Enumerable.Range(0, numbers.Below(5)).Select(i => MinutesBefore(1440 * (60 + (120 * i)))));
        }
        else if (code == "CompetitorContract")
        {
            lead["competitorName"] = numbers.OneOf(Competitors);
            lead["contractEndsOn"] = numbers.PerMille(800) ? DaysFrom(60 + numbers.Below(500)) : string.Empty;
        }
    }

    private static string MinutesBefore(int minutes) =>
        Options.SampleAsOf.AddMinutes(-minutes).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DaysFrom(int days) => Options.SampleAsOf.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
