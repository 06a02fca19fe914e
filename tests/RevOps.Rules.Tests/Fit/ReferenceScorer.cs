using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Fit;

/// <summary>What the reference makes of one profile and one record.</summary>
internal sealed record ReferenceScore(
    FitProfile Profile, FitOutcome Outcome, string? Code, long Points, long Lowest, long Highest, int Rank, decimal Share, int OpenDisqualifiers, int OpenMustHaves);

/// <summary>
/// Fit as its page says it, without a thought for speed: criteria through the reference evaluator, intervals by trying every combination of
/// values of what is missing. A criterion of more than one attribute, or of rows, may give its points or not while it is open.
/// </summary>
internal sealed class ReferenceScorer(FitPolicy policy, IReadOnlyList<RecordAttribute> attributes)
{
    private static readonly FlagAttribute Always = Attributes.Flag("always");

    private readonly Dictionary<FitProfile, long> _attainable = [];

    public ReferenceScore? Decide(SampleRecord record)
    {
        ReferenceScore? best = null;
        foreach (var profile in policy.Profiles)
        {
            if (profile.AppliesWhen is not null && Ask(profile.AppliesWhen, record) != Verdict.Met)
            {
                continue;
            }

            var score = Score(profile, record);
            best = best is null || IsBetter(score, best) ? score : best;
        }

        return best;
    }

    public ReferenceScore Score(FitProfile profile, SampleRecord record)
    {
        var disqualifiers = profile.Disqualifiers.Select(d => (d.Code, d.BlocksWhenUnknown, Verdict: Ask(d.When, record))).ToArray();
        var mustHaves = profile.MustHaves.Select(m => (m.Code, m.BlocksWhenUnknown, Verdict: Ask(m.When, record))).ToArray();
        var disqualifier = disqualifiers.FirstOrDefault(d => d.Verdict == Verdict.Met).Code;
        var unmet = mustHaves.FirstOrDefault(m => m.Verdict == Verdict.NotMet).Code;
        var isHeldByMustHave = mustHaves.Any(m => m.BlocksWhenUnknown && IsOpen(m.Verdict));
        var isHeld = isHeldByMustHave || disqualifiers.Any(d => d.BlocksWhenUnknown && IsOpen(d.Verdict));
        var outcome = disqualifier is not null ? FitOutcome.Disqualified : unmet is not null ? FitOutcome.NotQualified : isHeld ? FitOutcome.OnHold : FitOutcome.Scored;
        var code = disqualifier ?? unmet ?? (isHeldByMustHave ? Reasons.MustHaveUnchecked : isHeld ? Reasons.DisqualifierUnchecked : null);

        var now = Total(profile, (_, c) => Ask(c.When, record) == Verdict.Met ? c.Points.Thousandths : 0);
        var (lowest, highest) = Interval(profile, record);
        var rank = profile.Tiers.TakeWhile(t => now < t.From.Thousandths).Count();
        if (!_attainable.TryGetValue(profile, out var attainable))
        {
            _attainable[profile] = attainable = Interval(profile, new SampleRecord(new Dictionary<string, object?>())).Highest;
        }

        return new ReferenceScore(
            profile, outcome, code, now, lowest, highest, rank, attainable <= 0 ? 0 : (decimal)now / attainable,
            disqualifiers.Count(d => IsOpen(d.Verdict)), mustHaves.Count(m => IsOpen(m.Verdict)));
    }

    /// <summary>Whether a criterion's points are told apart by the values of one attribute.</summary>
    public bool IsOfOneAttribute(FitProfile profile, FitCriterion criterion)
    {
        var leaves = Leaves(criterion.When).ToArray();
        var attribute = leaves[0].Attribute;
        if (leaves.Any(l => l.Attribute.Name != attribute.Name) || (attribute is RowCollectionAttribute && leaves.Any(l => l is not PresenceCriterion)))
        {
            return false;
        }

        var all = OnlyOn(profile, attribute.Name).SelectMany(c => Leaves(c.When)).ToArray();
        return !(all.Any(l => l is AgeCriterion) && all.Any(l => l is EqualsCriterion or InCriterion or RangeCriterion))
            && AttributePartition.Of(attribute, OnlyOn(profile, attribute.Name).Select(c => c.When), Samples.AsOf).IsComplete;
    }

    private (long Lowest, long Highest) Interval(FitProfile profile, SampleRecord record)
    {
        // A scored criterion counts as it will once everything is known.
        var settled = profile.Groups.SelectMany(g => g.Criteria).ToDictionary(c => c, c => Settle(c.When));
        var own = profile.Groups.SelectMany(g => g.Criteria).Where(c => IsOfOneAttribute(profile, c)).ToHashSet();
        var loose = settled.Keys.Where(c => !own.Contains(c)).ToDictionary(c => c, c => Ask(settled[c], record.With("always", true)));
        var open = own.Select(c => Leaves(c.When).First().Attribute.Name).Distinct()
            .Where(name => Ask(attributes.First(a => a.Name == name).IsKnown(), record) != Verdict.Met).ToArray();

        IEnumerable<SampleRecord> completions = [record.With("always", true)];
        foreach (var name in open)
        {
            var attribute = attributes.First(a => a.Name == name);
            var values = AttributePartition.Of(attribute, OnlyOn(profile, name).Select(c => c.When), Samples.AsOf).Classes.Where(c => !c.IsMissing)
                .Select(c => attribute is RowCollectionAttribute ? Array.Empty<SampleRecord>() : c.Representative).ToArray();
            completions = completions.SelectMany(r => values.Select(v => r.With(name, v)));
        }

        var (lowest, highest) = (long.MaxValue, long.MinValue);
        foreach (var completion in completions)
        {
            // What is of several attributes stays as the record has it.
            var said = settled.Keys.ToDictionary(c => c, c => loose.TryGetValue(c, out var open) ? open : Ask(settled[c], completion));
            lowest = Math.Min(lowest, Total(profile, (_, c) => said[c] is var v && IsOpen(v) ? Math.Min(0, c.Points.Thousandths) : v == Verdict.Met ? c.Points.Thousandths : 0));
            highest = Math.Max(highest, Total(profile, (_, c) => said[c] is var v && IsOpen(v) ? Math.Max(0, c.Points.Thousandths) : v == Verdict.Met ? c.Points.Thousandths : 0));
        }

        return (lowest, highest);
    }

    private static IEnumerable<FitCriterion> OnlyOn(FitProfile profile, string name) =>
        profile.Groups.SelectMany(g => g.Criteria).Where(c => Leaves(c.When).All(l => l.Attribute.Name == name));

    private static bool IsBetter(ReferenceScore one, ReferenceScore other)
    {
        static int Standing(ReferenceScore s) => s.Outcome switch { FitOutcome.Disqualified => 2, FitOutcome.NotQualified => 1, _ => 0 };
        return (Standing(one), one.Rank, -one.Share).CompareTo((Standing(other), other.Rank, -other.Share)) < 0;
    }

    private static long Total(FitProfile profile, Func<FitGroup, FitCriterion, long> points) =>
        Within(profile.Limit, profile.Groups.Sum(g => Within(g.Limit, g.Criteria.Sum(c => points(g, c)))));

    private static long Within(FitLimit? limit, long sum) =>
        Math.Min(Math.Max(sum, limit?.Min?.Thousandths ?? long.MinValue), limit?.Max?.Thousandths ?? long.MaxValue);

    private static IEnumerable<LeafCriterion> Leaves(Criterion criterion) =>
        criterion is GroupCriterion group ? group.Operands.SelectMany(Leaves) : [(LeafCriterion)criterion];

    private static Criterion Settle(Criterion criterion) => criterion switch
    {
        PresenceCriterion presence => Always.Is(presence.AsksForKnown),
        NotCriterion not => !Settle(not.Operand),
        AllCriterion all => Criterion.All([.. all.Operands.Select(Settle)]),
        AnyCriterion any => Criterion.Any([.. any.Operands.Select(Settle)]),
        AtLeastCriterion some => Criterion.AtLeastOf(some.Count, [.. some.Operands.Select(Settle)]),
        _ => criterion,
    };

    private static bool IsOpen(Verdict verdict) => verdict is Verdict.Unknown or Verdict.Error;

    private static Verdict Ask(Criterion criterion, SampleRecord record) => ReferenceEvaluator.Evaluate(criterion, record, Samples.AsOf);
}
