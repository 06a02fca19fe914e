namespace RevOps.Rules;

/// <summary>Compiles the units of a profile, and weighs what is in them.</summary>
internal static class ProfileUnits
{
    public static ProfileUnit[] Of(ScoreModel model, EntangledAxes entangled, Dictionary<FitCriterion, CriterionNode> nodes, CriterionCompiler compiler) =>
        [.. model.Units.Select((limit, unit) => Of(model, unit, limit, entangled, nodes, compiler))];

    private static ProfileUnit Of(ScoreModel model, int unit, FitLimit? limit, EntangledAxes entangled, Dictionary<FitCriterion, CriterionNode> nodes, CriterionCompiler compiler)
    {
        var axes = model.Axes.Where(a => a.Units.Contains(unit)).ToArray();
        var loose = model.Loose.Where(c => c.Scored.Unit == unit).ToArray();
        var all = axes.Sum(a => a.Weight(unit)) + loose.Sum(c => Math.Abs(c.Points));
        var attainable = limit is null ? all : Attainable(model, unit, limit);
        return new ProfileUnit(
            limit,
            [.. axes.Select(a => new UnitAxis(
                a,
                unit,
                Array.IndexOf(entangled.Tried, a) is >= 0 and var bit ? 1 << bit : 0,
                entangled.LeftOut.Contains(a),
                Share(a.Weight(unit)),
                compiler.Ordinal(a.Attribute),
                [.. a.Criteria.Where(c => c.Unit == unit).Select(c => (c, nodes[c.Criterion]))]))],
            [.. loose.Select(c => new UnitCriterion(c, nodes[c.Scored.Criterion], SettledNode.Of(c.Scored.When, compiler), Share(Math.Abs(c.Points))))]);

        // A limited group weighs what it can attain within the limit, and its parts share that, to a millionth of a point.
        long Share(long weight) => all == attainable ? weight * 1_000 : (long)Math.Round((decimal)weight * 1_000 * attainable / all);
    }

    private static long Attainable(ScoreModel model, int unit, FitLimit limit)
    {
        var (least, most) = model.UnitRange(unit);
        return limit.Apply(most) - limit.Apply(least);
    }
}
