namespace RevOps.Rules.Tests.Criteria;

/// <summary>Works an explanation out again from the verdicts of its deciding leaves, with arbitrary verdicts for the others.</summary>
internal static class DecidingNodes
{
    public static Verdict Replay(Criterion criterion, CriterionExplanation node, Random random)
    {
        if (criterion is GroupCriterion group)
        {
            var operands = group.Operands.Select((o, i) => Replay(o, node.Children[i], random)).ToArray();
            return group switch
            {
                NotCriterion => Kleene.Not(operands[0]),
                AllCriterion => operands.Aggregate(Verdict.Met, Kleene.And),
                AnyCriterion => operands.Aggregate(Verdict.NotMet, Kleene.Or),
                _ => AtLeast(((AtLeastCriterion)group).Count, operands),
            };
        }

        if (!node.IsDeciding)
        {
            return (Verdict)random.Next(4);
        }

        // A leaf over rows that were read is worked out from its rows; a missing or broken collection, and the empty one, says it itself.
        return node.Children.Count == 0 ? node.Verdict : criterion switch
        {
            QuantifierCriterion { Quantifier: RowQuantifier.Any } any => Rows(any.Where).Aggregate(Verdict.NotMet, Kleene.Or),
            QuantifierCriterion all => Rows(all.Where).Aggregate(Verdict.Met, Kleene.And),
            AggregateCriterion { Summed: null, Where: { } where } count => Count(count, [.. Rows(where)]),
            _ => node.Verdict,
        };

        IEnumerable<Verdict> Rows(Criterion where) => node.Children.Select(row => Replay(where, row, random));
    }

    private static Verdict Count(AggregateCriterion criterion, Verdict[] rows)
    {
        var least = rows.Count(r => r == Verdict.Met);
        var most = rows.Count(r => r != Verdict.NotMet);
        return !(least < criterion.Lower) && !(most > criterion.Upper) ? Verdict.Met
            : least > criterion.Upper || most < criterion.Lower ? Verdict.NotMet
            : rows.Contains(Verdict.Error) ? Verdict.Error
            : Verdict.Unknown;
    }

    private static Verdict AtLeast(int count, Verdict[] operands) =>
        operands.Count(o => o == Verdict.Met) >= count ? Verdict.Met
        : operands.Count(o => o != Verdict.NotMet) < count ? Verdict.NotMet
        : operands.Contains(Verdict.Error) ? Verdict.Error
        : Verdict.Unknown;
}
