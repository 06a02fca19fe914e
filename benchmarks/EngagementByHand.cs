namespace RevOps.Rules.Benchmarks;

/// <summary>Engagement as somebody writes it for one company: a switch, a power, four sums.</summary>
internal static class EngagementByHand
{
    public static double Score(LeadActivity[] activities, DateTimeOffset asOf, out int tier)
    {
        double webinars = 0, pricing = 0, downloads = 0, clicks = 0;
        foreach (var activity in activities)
        {
            if (activity.Kind is not { } kind || activity.At is not { } at || at > asOf)
            {
                continue;
            }

            var left = Math.Pow(0.5, (asOf - at).TotalDays / 30);
            if (kind.Equals("webinar", StringComparison.OrdinalIgnoreCase))
            {
                webinars += 15 * left;
            }
            else if (kind.Equals("pricing page", StringComparison.OrdinalIgnoreCase))
            {
                pricing += 15 * left;
            }
            else if (kind.Equals("download", StringComparison.OrdinalIgnoreCase))
            {
                downloads += 5 * left;
            }
            else if (kind.Equals("click", StringComparison.OrdinalIgnoreCase))
            {
                clicks += 2 * left;
            }
        }

        var score = webinars + Math.Min(pricing, 30) + Math.Min(downloads, 20) + Math.Min(clicks, 10);
        tier = score >= 60 ? 1 : score >= 35 ? 2 : score >= 15 ? 3 : 4;
        return score;
    }
}
