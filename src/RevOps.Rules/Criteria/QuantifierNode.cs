namespace RevOps.Rules;

/// <summary>Any row, or every row, meets the criterion below. Stops at the first row that decides.</summary>
internal sealed class QuantifierNode(QuantifierCriterion source, int ordinal, CriterionNode where) : LeafNode(source, ordinal)
{
    private readonly bool _any = source.Quantifier == RowQuantifier.Any;

    public CriterionNode Where => where;

    public override Verdict Evaluate(Frame frame)
    {
        ref var slot = ref frame.Read(Ordinal);
        if (slot.State != SlotState.Known)
        {
            return frame.Open(in slot);
        }

        var rows = frame.Rows(Ordinal, ref slot);
        var decisive = Kleene.Of(_any);
        var verdict = Kleene.Of(!_any);
        for (var row = 0; row < rows.Count; row++)
        {
            rows.MoveTo(row);
            var next = where.Evaluate(rows);
            if (next == decisive)
            {
                verdict = decisive;
                break;
            }

            verdict = _any ? Kleene.Or(verdict, next) : Kleene.And(verdict, next);
        }

        frame.MetError |= rows.MetError;
        rows.MetError = false;
        return verdict;
    }
}
