namespace RevOps.Rules;

/// <summary>The account lists of a policy, to be looked up in their order. Immutable.</summary>
internal sealed class NamedAccounts
{
    private readonly HashSet<string> _freeMail;

    private NamedAccounts(IReadOnlyList<AccountTable> tables, FreeMailPolicy? freeMail)
    {
        Tables = [.. tables];
        _freeMail = new HashSet<string>(freeMail?.Domains ?? [], TextFoldComparer.Instance);
    }

    public AccountTable[] Tables { get; }

    /// <summary>The compiled lists; null when there are none.</summary>
    public static NamedAccounts? Of(RoutingPolicy policy, CriterionCompiler compiler, Func<RoutingTarget, CompiledRoutingTarget> compile)
    {
        var tables = new List<AccountTable>();
        for (var i = 0; i < policy.AccountLists.Count; i++)
        {
            var list = policy.AccountLists[i];
            var ordinal = compiler.Ordinal(list.Attribute);
            if (tables.Count == 0 || !tables[tables.Count - 1].CanHave(list, ordinal))
            {
                tables.Add(new AccountTable(list, ordinal));
            }

            tables[tables.Count - 1].Add(list, i, compile);
        }

        foreach (var table in tables)
        {
            table.Freeze();
        }

        return tables.Count == 0 ? null : new NamedAccounts(tables, policy.FreeMail);
    }

    /// <summary>The owners whom the lists name for what was read of a record.</summary>
    public IEnumerable<string> OwnersOf(Frame frame)
    {
        foreach (var table in Tables)
        {
            if (frame.Peek(table.Ordinal) is { State: SlotState.Known, Reference: string account }
                && table.Find(account) is not AccountTable.None and var found
                && table.TargetOf(found).Target is { Kind: RoutingTargetKind.Owner } owner)
            {
                yield return owner.Name;
            }
        }
    }

    /// <summary>Whether a value is at a free-mail domain. The lists have none of those, so only an explanation asks.</summary>
    public bool IsFreeMail(string value) => _freeMail.Contains(DomainText.Of(value.AsSpan()).ToString());
}
