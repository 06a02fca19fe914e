namespace RevOps.Rules;

/// <summary>
/// Account lists on one attribute that follow each other: since no account stands on two of them, one look-up asks them all. Immutable once
/// built; looking up allocates nothing.
/// </summary>
internal sealed class AccountTable
{
    /// <summary>What <see cref="Find"/> gives for a value that no list has.</summary>
    public const int None = LargeTextIndex.None;

    private readonly List<int> _lists = [];
    private readonly bool _byDomain;

    // Until the index is made: the accounts, the target of each, and the targets.
    private SymbolTable? _accounts = new();
    private List<int>? _targetOf = [];
    private List<AccountTarget>? _added = [];
    private LargeTextIndex _index = null!;
    private AccountTarget[] _targets = [];

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
        _targets = [.. _added!];
        (_accounts, _targetOf, _added) = (null, null, null);
    }

    /// <summary>The number of a known value's target, or <see cref="None"/>.</summary>
    public int Find(string value) => _index.Find(_byDomain ? DomainText.Of(value.AsSpan()) : value.AsSpan());

    /// <summary>Where the accounts lead that share a target, by its number.</summary>
    public ref readonly AccountTarget TargetOf(int number) => ref _targets[number];

    private void Add(AccountList list, int place, IReadOnlyList<string> accounts, CompiledRoutingTarget target)
    {
        _added!.Add(new AccountTarget(place, list.Name, target));
        foreach (var account in accounts)
        {
            // The verifier warns of an account that stands twice for one owner; it is one.
            if (_accounts!.Add(list.KeyOf(account).ToString()) > _targetOf!.Count)
            {
                _targetOf.Add(_added.Count - 1);
            }
        }
    }
}
