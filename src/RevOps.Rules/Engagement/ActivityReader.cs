namespace RevOps.Rules;

/// <summary>Reads activities off the rows of a frame, by the policy's kinds. Immutable.</summary>
internal sealed class ActivityReader
{
    private const long One = 1_000;
    private const long MostMultiplier = 1_000_000;

    private readonly CompiledActivityKind[] _kinds;
    private readonly SymbolTable _symbols;
    private readonly int[] _kindOfCode;
    private readonly int _kind;
    private readonly int _at;
    private readonly int _asset;
    private readonly int _multiplier;
    private readonly int _id;

    public ActivityReader(ActivityPolicy policy, CriterionCompiler rows)
    {
        _kinds = [.. policy.Kinds.Select(k => new CompiledActivityKind(k, policy.Decay))];
        _kind = rows.Ordinal(policy.Kind);
        _at = rows.Ordinal(policy.At);
        _asset = policy.Asset is null ? -1 : rows.Ordinal(policy.Asset);
        _multiplier = policy.Multiplier is null ? -1 : rows.Ordinal(policy.Multiplier);
        _id = policy.Id is null ? -1 : rows.Ordinal(policy.Id);
        _symbols = rows.Layout.Symbols(_kind);
        var codes = policy.Kinds.Select(k => _symbols.Add(k.Name)).ToArray();
        _kindOfCode = new int[codes.Max() + 1];
        for (var i = 0; i < _kindOfCode.Length; i++)
        {
            // Criteria over the same rows may have constants of their own.
            _kindOfCode[i] = Array.IndexOf(codes, i);
        }
    }

    public IReadOnlyList<CompiledActivityKind> Kinds => _kinds;

    public bool HasIds => _id >= 0;

    public string? IdOf(RowFrame rows, int row)
    {
        rows.MoveTo(row);
        ref var slot = ref rows.Read(_id);
        return slot.State == SlotState.Known ? (string)slot.Reference! : null;
    }

    /// <summary>What the row is about, as an explanation may show it; null for nothing.</summary>
    public string? AssetOf(RowFrame rows, int row)
    {
        if (_asset < 0)
        {
            return null;
        }

        rows.MoveTo(row);
        ref var slot = ref rows.Read(_asset);
        return slot.State == SlotState.Known ? SlotText.Of(rows.Layout, _asset, in slot) : null;
    }

    /// <summary>The kind as the row has it, as an explanation may show it.</summary>
    public string KindOf(RowFrame rows, int row)
    {
        rows.MoveTo(row);
        return SlotText.Of(rows.Layout, _kind, in rows.Read(_kind));
    }

    /// <summary>Whether an explanation may show what one row gave: when it was, of which kind, and what it was worth say what is not to be shown.</summary>
    public bool Shows(RowFrame rows) => !rows.Layout.IsMasked(_kind) && !rows.Layout.IsMasked(_at) && (_multiplier < 0 || !rows.Layout.IsMasked(_multiplier));

    /// <summary>The attributes that make a row incomplete.</summary>
    public IEnumerable<string> OpenOf(RowFrame rows, int row)
    {
        rows.MoveTo(row);
        if (rows.Read(_kind).State != SlotState.Known)
        {
            yield return rows.Layout.Attributes[_kind].Name;
        }

        if (rows.Read(_at).State != SlotState.Known)
        {
            yield return rows.Layout.Attributes[_at].Name;
        }

        if (!TryMultiplier(rows, out _))
        {
            yield return rows.Layout.Attributes[_multiplier].Name;
        }
    }

    /// <summary>Kind, instant and multiplier of a row, and whether all of them are known.</summary>
    public ActivityRow Identified(RowFrame rows, int row)
    {
        rows.MoveTo(row);
        var activity = new ActivityRow { Kind = -1, Standing = ActivityStanding.Incomplete };
        ref var kind = ref rows.Read(_kind);
        var hasKind = IsKnown(rows, in kind);
        if (hasKind)
        {
            var code = rows.Code(_kind, ref kind);
            activity.Kind = code > 0 && code < _kindOfCode.Length ? _kindOfCode[code] : -1;
            if (activity.Kind < 0)
            {
                activity.Standing = ActivityStanding.UnknownKind;
                return activity;
            }
        }

        ref var at = ref rows.Read(_at);
        var hasInstant = IsKnown(rows, in at);
        activity.AtTicks = hasInstant ? at.Bits : long.MinValue;
        if (TryMultiplier(rows, out activity.Multiplier) && hasKind && hasInstant)
        {
            activity.Standing = ActivityStanding.Counted;
        }

        return activity;
    }

    /// <summary>A row and what it gives, or could give when it is incomplete.</summary>
    public ActivityRow Read(RowFrame rows, int row, long asOfTicks, long sinceTicks)
    {
        var activity = Identified(rows, row);
        if (activity.Standing == ActivityStanding.UnknownKind)
        {
            return activity;
        }

        if (activity.AtTicks != long.MinValue)
        {
            if (activity.AtTicks > asOfTicks)
            {
                activity.Standing = ActivityStanding.Future;
                return activity;
            }

            if (activity.AtTicks <= sinceTicks)
            {
                activity.Standing = ActivityStanding.BeforeRecycle;
                return activity;
            }
        }

        if (activity.Standing == ActivityStanding.Counted)
        {
            var kind = _kinds[activity.Kind];
            if (kind.IsExpired(activity.AtTicks, asOfTicks))
            {
                activity.Standing = ActivityStanding.Expired;
            }
            else
            {
                activity.Given = kind.Given(activity.AtTicks, asOfTicks, activity.Multiplier);
            }

            return activity;
        }

        Widen(ref activity, asOfTicks);
        return activity;
    }

    // What is missing could be anything: any kind, any instant up to as-of, any multiplier.
    private void Widen(ref ActivityRow activity, long asOfTicks)
    {
        var multiplier = activity.Multiplier < 0 ? MostMultiplier : activity.Multiplier;
        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            if (activity.Kind >= 0 && kind != activity.Kind)
            {
                continue;
            }

            var most = activity.AtTicks == long.MinValue ? _kinds[kind].Worth(multiplier)
                : _kinds[kind].IsExpired(activity.AtTicks, asOfTicks) ? 0
                : _kinds[kind].Given(activity.AtTicks, asOfTicks, multiplier);
            activity.Lowest = Math.Min(activity.Lowest, most);
            activity.Highest = Math.Max(activity.Highest, most);
        }
    }

    private bool TryMultiplier(RowFrame rows, out long multiplier)
    {
        multiplier = One;
        if (_multiplier < 0)
        {
            return true;
        }

        ref var slot = ref rows.Read(_multiplier);
        if (slot.State == SlotState.Missing)
        {
            return true;
        }

        multiplier = IsKnown(rows, in slot) ? Thousandths(slot.Bits) : -1;
        rows.MetError |= multiplier < 0;
        return multiplier >= 0;
    }

    // Rounded half up in integers, which no runtime does differently; -1 for what is below 0 or above 1,000.
    private static long Thousandths(long bits)
    {
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = (ulong)(bits & 0xFFFFFFFFFFFFF) | (exponent == -1075 ? 0UL : 1UL << 52);
        if (mantissa == 0)
        {
            return 0;
        }

        // From 1,024 on the exponent is larger.
        if (bits < 0 || exponent > -43)
        {
            return -1;
        }

        var scaled = mantissa * 1000;
        var rounded = exponent <= -64 ? 0 : (long)((scaled >> -exponent) + ((scaled >> (-exponent - 1)) & 1));
        return rounded <= MostMultiplier ? rounded : -1;
    }

    private static bool IsKnown(RowFrame rows, in Slot slot)
    {
        if (slot.State == SlotState.Known)
        {
            return true;
        }

        rows.Open(in slot);
        return false;
    }
}
