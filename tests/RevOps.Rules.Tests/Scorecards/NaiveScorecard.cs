using System.Globalization;

namespace RevOps.Rules.Tests.Scorecards;

/// <summary>
/// The definitions of the glossary as plainly as LINQ can say them, one query after another over whole lists: the oracle of the scorecard. It
/// shares nothing with it but the input.
/// </summary>
internal sealed class NaiveScorecard
{
    private readonly List<Row> _rows;

    public NaiveScorecard(IEnumerable<IEnumerable<RecordEvent>> histories, ScorecardTerms terms, DateTimeOffset asOf, PeriodKind period) =>
        _rows = [.. histories.Select(h => h.Where(e => e.At <= asOf).OrderBy(e => e.At).ThenBy(e => e.Kind).Distinct().ToList()).Where(h => h.Count > 0)
            .SelectMany(h => Rows(h, terms.Policy, asOf).Select(r => r with { History = h, Period = PeriodOf(r.At, terms.Policy.Zone, period) }))];

    /// <summary>The number of a metric, in the form in which values are shown as exactly as they are kept.</summary>
    public string Value(MetricDefinition metric, string? of, string? periodText, ScorecardDimension? by = null, string? value = null)
    {
        var inPeriod = _rows.Where(r => periodText is null || r.Period == periodText).ToList();
        var here = inPeriod.Where(r => by is null || Under(r.History, by.Value, r.At) == value).ToList();
        long Count(string what, string? part = null) => here.Where(r => r.What == what && (part is null || r.Of == part)).Sum(r => r.Number);
        string Share(long top, long bottom) => bottom == 0 ? "-" : $"{top}/{bottom}";
        string Quantile(string what, int percent, string? part = null)
        {
            var sorted = here.Where(r => r.What == what && (part is null || r.Of == part)).Select(r => r.Number).OrderBy(n => n).ToList();
            return sorted.Count == 0 ? "-" : sorted.First(v => sorted.Count(w => w <= v) * 100 >= percent * sorted.Count).ToString(CultureInfo.InvariantCulture);
        }

        string Money(string what) => here.Where(r => r.What == what).Sum(r => r.Amount).ToString("0.00", CultureInfo.InvariantCulture);
        string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
        return metric.Name switch
        {
            "speed-to-lead.median" => Quantile("response", 50),
            "speed-to-lead.p90" => Quantile("response", 90),
            "speed-to-lead.attainment" => Share(Count("met", "FirstTouch"), Count("due", "FirstTouch")),
            "untouched.count" => Number(here.Count(r => r.What == "untouched")),
            "untouched.age-median" => Quantile("untouched", 50),
            "untouched.age-oldest" => Quantile("untouched", 100),
            "breach-rate" => Share(Count("late", of) + Count("open", of), Count("due", of)),
            "breach-rate.open" => Share(Count("open", of), Count("due", of)),
            "breach-rate.late" => Share(Count("late", of), Count("due", of)),
            "touch-compliance" => Share(Count("met", "Touches"), Count("due", "Touches")),
            "response-band.share" => Share(Count("band", of), Count("band")),
            "response-band.conversion" => Share(Count("band reached", of), Count("band", of)),
            "volume.created" => Number(Count("created")),
            "volume.mql" => Number(Count("MQL")),
            "volume.sal" => Number(Count("SAL")),
            "volume.sql" => Number(Count("SQL")),
            "volume.sao" => Number(Count("SAO")),
            "volume.won" => Number(Count("won")),
            "volume.lost" => Number(Count("lost")),
            "acceptance.mql-sal" => Share(Count("reached", "MQL to SAL"), Count("base", "MQL to SAL")),
            "acceptance.sql-sao" => Share(Count("reached", "SQL to SAO"), Count("base", "SQL to SAO")),
            "conversion" => Share(Count("reached", of), Count("base", of)),
            "conversion.immature" => Number(Count("immature", of)),
            "cycle-time.median" => Quantile("cycle", 50, of),
            "cycle-time.p90" => Quantile("cycle", 90, of),
            "win-rate" => Share(Count("won"), Count("won") + Count("lost")),
            "mix" => Share(Count("MQL"), inPeriod.Count(r => r.What == "MQL")),
            "rejections" => Number(Count("rejected", of)),
            "rejection.share" => Share(Count("rejected", of), Count("rejected")),
            "rejection.rate" => Share(Count("rejected record"), Count("MQL")),
            "coverage.routed" => Share(Count("routed"), Count("MQL")),
            "coverage.human-owned" => Share(Count("owned"), Count("MQL")),
            "coverage.worked" => Share(Count("worked"), Count("MQL")),
            "fallback-rate" => Share(Count("fallback"), Count("assigned")),
            "catch-all-rate" => Share(Count("catch-all"), Count("assigned")),
            "misroute-rate" => Share(Count("misrouted"), Count("judged")),
            "pool-deviation" => Deviation([.. here.Where(r => r.What == "turn" && r.Of == of)]),
            "completeness" => Share(Count("known"), Count("required")),
            "duplicate-rate" => Share(Count("duplicate"), Count("created")),
            "pipeline.created" => Money("pipeline"),
            "pipeline.count" => Number(Count("pipeline")),
            "pipeline.converted" => Money("converted"),
            "pipeline.sourced" => Money("sourced"),
            "pipeline.influenced" => Money("influenced"),
            _ => throw new InvalidOperationException($"The oracle does not know `{metric.Name}`."),
        };
    }

    private static string Deviation(List<Row> turns)
    {
        if (turns.Count == 0)
        {
            return "-";
        }

        var members = turns.GroupBy(t => t.Member).Select(g => (Turns: g.Count(), Weight: g.Sum(t => t.Amount) / g.Count())).ToList();
        return members.Max(m => Math.Abs(m.Turns - (turns.Count * m.Weight / members.Sum(n => n.Weight)))).ToString("0.000000", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Row> Rows(List<RecordEvent> h, ScorecardPolicy policy, DateTimeOffset asOf)
    {
        var created = h.FirstOrDefault(e => e.Kind == RecordEventKind.Created)?.At ?? h[0].At;
        yield return new Row("created", created);
        if (h.Any(e => e.Kind == RecordEventKind.DuplicateFound))
        {
            yield return new Row("duplicate", created);
            yield break;
        }

        DateTimeOffset? Entry(string stage) => h.FirstOrDefault(e => e.Kind == RecordEventKind.StageEntered && e.Name == stage)?.At;
        foreach (var stage in new[] { "MQL", "SAL", "SQL", "SAO" })
        {
            if (Entry(stage) is { } at)
            {
                yield return new Row(stage, at);
            }
        }

        var ends = h.Where(e => e.Kind == RecordEventKind.StageEntered && e.Name is "Won" or "Lost").ToList();
        if (ends.Count > 0)
        {
            var end = ends.Where(e => e.At == ends.Max(x => x.At)).OrderBy(e => e.Name == "Lost" ? 0 : 1).First();
            yield return new Row(end.Name == "Won" ? "won" : "lost", end.At);
        }

        if (h.LastOrDefault(e => e.Kind == RecordEventKind.Measured) is { } measured)
        {
            yield return new Row("known", created) { Number = measured.KnownValues };
            yield return new Row("required", created) { Number = measured.RequiredValues };
        }

        foreach (var row in Response(h, policy, asOf, Entry("MQL"), Entry("SAO")).Concat(Conversions(policy, asOf, Entry)).Concat(Clocks(h, asOf)).Concat(Owners(h)).Concat(Pipeline(h, policy.Pipeline!, asOf)))
        {
            yield return row;
        }

        foreach (var rejected in h.Where(e => e.Kind == RecordEventKind.Rejected))
        {
            yield return new Row("rejected", rejected.At) { Of = rejected.Name is "NotReady" or "BadData" or "Duplicate" ? rejected.Name : "(unknown code)" };
        }

        if (Entry("MQL") is not { } mql)
        {
            yield break;
        }

        (string What, bool Holds)[] flags =
        [
            ("rejected record", h.Any(e => e.Kind == RecordEventKind.Rejected && e.At >= mql)),
            ("routed", h.Any(e => e.Kind == RecordEventKind.Assigned)),
            ("owned", h.Any(e => e.Kind == RecordEventKind.OwnerChanged || e.Assignment?.Owner is not null)),
            ("worked", h.Any(e => e.IsHuman)),
        ];
        foreach (var (what, _) in flags.Where(f => f.Holds))
        {
            yield return new Row(what, mql);
        }
    }

    private static IEnumerable<Row> Response(List<RecordEvent> h, ScorecardPolicy policy, DateTimeOffset asOf, DateTimeOffset? mql, DateTimeOffset? sao)
    {
        var starts = h.Where(e => e.Kind == RecordEventKind.HandRaised).Select(e => e.At).Concat(mql is { } q ? [q] : []).ToList();
        var touch = h.FirstOrDefault(e => e.IsHuman)?.At;
        if (starts.Count == 0 || touch < starts.Min())
        {
            yield break;
        }

        var start = starts.Min();
        yield return touch is { } touched ? new Row("response", start) { Number = (touched - start).Ticks } : new Row("untouched", start) { Number = (asOf - start).Ticks };
        if (mql is not { } at || asOf - at < policy.Maturity || sao < at)
        {
            yield break;
        }

        var band = (touch - start)?.TotalMinutes switch { null => "untouched", <= 5 => "up to 5 min", <= 60 => "up to 1 h", <= 1440 => "up to 24 h", _ => "more than 24 h" };
        yield return new Row("band", at) { Of = band };
        if (sao - at <= policy.Maturity)
        {
            yield return new Row("band reached", at) { Of = band };
        }
    }

    private static IEnumerable<Row> Conversions(ScorecardPolicy policy, DateTimeOffset asOf, Func<string, DateTimeOffset?> entry)
    {
        (string Name, string From, string To, TimeSpan Within, bool IsCohort)[] all =
        [
            ("MQL to SAL", "MQL", "SAL", policy.AcceptWithin, true), ("SQL to SAO", "SQL", "SAO", policy.AcceptWithin, true),
            .. policy.Conversions.Select(c => (c.Name, c.From, c.To, c.Within, c.Basis == ConversionBasis.Cohort)),
        ];
        foreach (var c in all)
        {
            var (from, to) = (entry(c.From), entry(c.To));
            if (to < from)
            {
                continue;
            }

            if (from is { } a && to is { } b)
            {
                yield return new Row("cycle", b) { Of = c.Name, Number = (b - a).Ticks };
            }

            if (from is { } at)
            {
                yield return new Row(c.IsCohort && at + c.Within > asOf ? "immature" : "base", at) { Of = c.Name };
                if (c.IsCohort && at + c.Within <= asOf && to <= at + c.Within)
                {
                    yield return new Row("reached", at) { Of = c.Name };
                }
            }

            if (!c.IsCohort && to is { } reached)
            {
                yield return new Row("reached", reached) { Of = c.Name };
            }
        }
    }

    private static IEnumerable<Row> Clocks(List<RecordEvent> h, DateTimeOffset asOf) =>
        from last in h.Select((e, i) => (e.Clock, Place: i)).Where(r => r.Clock is not null).GroupBy(r => (r.Clock!.Value.Metric, r.Clock.Value.Target, r.Clock.Value.StartedAt)).Select(g => g.Last())
        let reading = last.Clock!.Value
        let others = h.Skip(last.Place + 1).Select(e => e.Clock).OfType<RecordClock>().Where(c => c.Metric == reading.Metric && (c.StartedAt, c.Target) != (reading.StartedAt, reading.Target))
        where !(reading.Outcome == SlaOutcome.Running && others.Any(c => c.StartedAt <= reading.DueAt))
        let state = reading.Outcome switch { SlaOutcome.Met => "met", SlaOutcome.MetLate => "late", SlaOutcome.Breached or SlaOutcome.Running => "open", _ => null }
        where state is not null && reading.DueAt is { } due && due >= reading.StartedAt && due < asOf
        from what in new[] { "due", state }
        select new Row(what, reading.DueAt!.Value) { Of = reading.Metric.ToString() };

    private static IEnumerable<Row> Owners(List<RecordEvent> h)
    {
        foreach (var (happened, i) in h.Select((e, i) => (e, i)).Where(p => p.e.Assignment is not null))
        {
            var assignment = happened.Assignment!;
            yield return new Row("assigned", happened.At);
            yield return new Row("fallback", happened.At) { Number = assignment.IsFallback ? 1 : 0 };
            yield return new Row("catch-all", happened.At) { Number = assignment.IsCatchAll ? 1 : 0 };
            if (assignment.Owner is null)
            {
                continue;
            }

            if (assignment.Pool is not null)
            {
                yield return new Row("turn", happened.At) { Of = assignment.Pool, Member = assignment.Owner, Amount = assignment.Weight };
            }

            // Who had the record after it, in pairs of who and why; an echo is the CRM naming whom routing has just named.
            var after = h.Skip(i + 1).Where(e => e.Kind is RecordEventKind.Assigned or RecordEventKind.OwnerChanged).Select(e => (IsRouted: e.Assignment is not null, Who: e.Assignment is { } a ? a.Owner : e.Name, Why: e.Change))
                .SkipWhile(e => !e.IsRouted && e.Who == assignment.Owner).ToList();
            var isEchoed = after is [{ IsRouted: true }, { IsRouted: false }, ..] && after[0].Who == after[1].Who && after[0].Who != assignment.Owner;
            var why = after.Count == 0 ? OwnerChange.Unstated : after[isEchoed ? 1 : 0].Why;
            if (why is not (OwnerChange.BulkTransfer or OwnerChange.Cover))
            {
                yield return new Row("judged", happened.At);
                yield return new Row("misrouted", happened.At) { Number = why == OwnerChange.Misrouted ? 1 : 0 };
            }
        }
    }

    private static IEnumerable<Row> Pipeline(List<RecordEvent> h, ScorecardPipeline pipeline, DateTimeOffset asOf)
    {
        string[] counting = pipeline.CountsFrom == "Discovery" ? ["Discovery", "Proposal", "Closed"] : ["Proposal", "Closed"];
        foreach (var moves in h.Where(e => e.Kind == RecordEventKind.OpportunityMoved && e.Other != "odd").GroupBy(e => e.Name!))
        {
            if (moves.FirstOrDefault(m => m.Other == "Closed") is { } won)
            {
                yield return new Row("converted", won.At) { Amount = won.Amount };
            }

            if (moves.FirstOrDefault(m => counting.Contains(m.Other)) is not { } counted)
            {
                continue;
            }

            var contacts = h.Where(e => e.Kind == RecordEventKind.ContactLinked && e.Name == moves.Key).Select(e => e.Other).ToList();
            var responses = h.Where(e => (e.Kind == RecordEventKind.CampaignLinked && e.Name == moves.Key) || (e.Kind == RecordEventKind.CampaignResponded && contacts.Contains(e.Name))).Select(e => e.At).ToList();
            var close = moves.Last().Other is "Closed" or "Gone" ? moves.Last().At : asOf;
            yield return new Row("pipeline", counted.At) { Amount = counted.Amount };
            if (responses.Any(r => r <= moves.First().At))
            {
                yield return new Row("sourced", counted.At) { Amount = counted.Amount };
            }

            if (responses.Any(r => r <= close))
            {
                yield return new Row("influenced", counted.At) { Amount = counted.Amount };
            }
        }
    }

    private static string Under(List<RecordEvent> history, ScorecardDimension by, DateTimeOffset at)
    {
        var said = history.Select(e => (e.At, Value: by switch
        {
            ScorecardDimension.Owner when e.Kind == RecordEventKind.OwnerChanged => e.Name,
            ScorecardDimension.Owner when e.Assignment is { } a => a.Owner ?? "(queue)",
            ScorecardDimension.Territory when e.Assignment is { } a => a.Territory,
            _ => e.Dimensions?[by],
        })).Where(s => s.Value is not null).ToList();
        return said.LastOrDefault(s => s.At <= at).Value ?? said.FirstOrDefault().Value ?? "(unknown)";
    }

    private static string PeriodOf(DateTimeOffset at, string zone, PeriodKind kind)
    {
        var date = TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date;
        return kind switch
        {
            PeriodKind.Day => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            PeriodKind.Week => $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}",
            PeriodKind.Month => date.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => $"{date.Year:0000}-Q{(date.Month + 2) / 3}",
        };
    }

    private sealed record Row(string What, DateTimeOffset At)
    {
        public string? Of { get; init; }

        public string? Member { get; init; }

        public long Number { get; init; } = 1;

        public decimal Amount { get; init; }

        public List<RecordEvent> History { get; init; } = [];

        public string Period { get; init; } = string.Empty;
    }
}
