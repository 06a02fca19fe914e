namespace RevOps.Rules;

/// <summary>
/// Account lists on one attribute that follow each other: since no account stands on two of them, one look-up asks them all. Immutable once
/// built; looking up allocates nothing.
/// </summary>
internal sealed class AccountTable
{
    private readonly List<int> _lists = [];
    private readonly List<CompiledRoutingTarget> _targets = [];
    private readonly List<int> _listOf = [];
    private readonly bool _byDomain;

    // Until the index is made: the accounts, and the target of each.
    private SymbolTable? _accounts = new();
    private List<int>? _targetOf = [];
    private LargeTextIndex _index = null!;

    public AccountTable(AccountList first, int ordinal)
    {
        Ordinal = ordinal;
        _byDomain = first.Match == AccountMatch.Domain;
    }

    /// <summary>The slot of the attribute.</summary>
    public int Ordinal { get; }

    /// <summary>The lists, by their place in the policy.</summary>
    public IReadOnlyList<int> Lists => _lists;

    public bool CanHave(AccountList list, int ordinal) => Ordinal == ordinal && _byDomain == (list.Match == AccountMatch.Domain);

    public void Add(AccountList list, int place, Func<RoutingTarget, CompiledRoutingTarget> compile)
    {
        _lists.Add(place);
        if (list.Target is { } shared)
        {
            Add(list, place, list.Accounts, compile(shared));
        }

        foreach (var owner in list.Owners)
        {
            Add(list, place, owner.Accounts, compile(RoutingTarget.Owner(owner.Owner)));
        }
    }

    /// <summary>Ends the adding.</summary>
    public void Freeze()
    {
        int[] targetOf = [.. _targetOf!];
        _index = new LargeTextIndex([.. Enumerable.Range(1, targetOf.Length).Select(_accounts!.TextOf)], i => targetOf[i]);
        (_accounts, _targetOf) = (null, null);
    }

    /// <summary>The list and the target of a known value; false when no list has it.</summary>
    public bool TryFind(string value, out int list, out CompiledRoutingTarget target)
    {
        var found = _index.Find(_byDomain ? DomainText.Of(value.AsSpan()) : value.AsSpan());
        (list, target) = found >= 0 ? (_listOf[found], _targets[found]) : (-1, default);
        return found >= 0;
    }

    private void Add(AccountList list, int place, IReadOnlyList<string> accounts, CompiledRoutingTarget target)
    {
        _targets.Add(target);
        _listOf.Add(place);
        foreach (var account in accounts)
        {
            // The verifier warns of an account that stands twice for one owner; it is one.
            if (_accounts!.Add(list.KeyOf(account).ToString()) > _targetOf!.Count)
            {
                _targetOf.Add(_targets.Count - 1);
            }
        }
    }
}
