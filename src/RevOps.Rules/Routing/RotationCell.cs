namespace RevOps.Rules;

/// <summary>
/// A rotation in memory: the ledger itself, and its text only when somebody asks for it, so that a turn allocates nothing. Locked by its user.
/// </summary>
internal sealed class RotationCell
{
    private long _version;
    private string? _text;
    private RotationLedger? _ledger;

    public long Version => _version;

    public RotationState State => _version == 0 ? RotationState.Initial : new RotationState(_version, _text ??= _ledger!.ToString());

    /// <summary>The ledger for the members of a pool.</summary>
    /// <exception cref="FormatException">The state was not written by this library, or is damaged.</exception>
    public RotationLedger LedgerOf(IReadOnlyList<PoolMember> members)
    {
        if (_ledger is null || !_ledger.IsOf(members))
        {
            _text = State.Value;
            _ledger = null;
            _ledger = RotationLedger.Parse(members, _text);
        }

        return _ledger;
    }

    /// <summary>The ledger has been changed.</summary>
    public void Changed()
    {
        _version++;
        _text = null;
    }

    public bool TryReplace(long expectedVersion, string text)
    {
        if (expectedVersion != _version)
        {
            return false;
        }

        _version++;
        _text = text;
        _ledger = null;
        return true;
    }
}
