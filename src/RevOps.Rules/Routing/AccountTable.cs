namespace RevOps.Rules;

/// <summary>
/// Account lists on one attribute that follow each other: since no account stands on two of them, one look-up asks them all. Immutable once
/// built; looking up allocates nothing.
/// </summary>
internal sealed class AccountTable
{
    private readonly SymbolTable _accounts = new();
    private readonly List<AccountPlace> _places = [];
    private readonly List<int> _lists = [];
    private readonly List<CompiledRoutingTarget> _targets = [];
    private readonly bool _byDomain;

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

    /// <summary>The list and the target of a known value; false when no list has it.</summary>
    public bool TryFind(string value, out int list, out CompiledRoutingTarget target)
    {
        var code = _accounts.Find(_byDomain ? DomainText.Of(value.AsSpan()) : value.AsSpan());
        (list, target) = code > 0 ? (_places[code - 1].List, _targets[_places[code - 1].Target]) : (-1, default);
        return code > 0;
    }

    private void Add(AccountList list, int place, IReadOnlyList<string> accounts, CompiledRoutingTarget target)
    {
        _targets.Add(target);
        foreach (var account in accounts)
        {
            // The verifier warns of an account that stands twice for one owner; it is one.
            if (_accounts.Add(list.KeyOf(account).ToString()) > _places.Count)
            {
                _places.Add(new AccountPlace(place, _targets.Count - 1));
            }
        }
    }

    private readonly record struct AccountPlace(int List, int Target);
}
