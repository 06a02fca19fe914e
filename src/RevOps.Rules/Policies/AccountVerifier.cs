namespace RevOps.Rules;

/// <summary>Finds what is wrong with lists of accounts and free-mail domains.</summary>
internal sealed class AccountVerifier
{
    private readonly Dictionary<(string Attribute, AccountMatch Match), Dictionary<string, (int List, string Target)>> _seen = [];
    private readonly HashSet<string> _freeMail;
    private readonly RoutingPolicy _routing;
    private readonly DiagnosticBag _bag;

    private AccountVerifier(RoutingPolicy routing, DiagnosticBag bag)
    {
        _routing = routing;
        _bag = bag;
        _freeMail = new HashSet<string>(routing.FreeMail?.Domains ?? [], TextFoldComparer.Instance);
    }

    public static void Verify(RoutingPolicy routing, DeclaredNames pools, DeclaredNames queues, DiagnosticBag bag)
    {
        var verifier = new AccountVerifier(routing, bag);
        Names.Unique(bag, "/routing/accounts", "account list", routing.AccountLists.Select(a => a.Name));
        verifier.VerifyFreeMail();
        for (var i = 0; i < routing.AccountLists.Count; i++)
        {
            verifier.Verify(i, pools, queues);
        }

        verifier.VerifyTerritories();
    }

    private void VerifyFreeMail()
    {
        for (var i = 0; i < (_routing.FreeMail?.Also.Count ?? 0); i++)
        {
            VerifyDomain(_routing.FreeMail!.Also[i], () => FormattableString.Invariant($"/routing/freeMail/also/{i}"));
        }
    }

    private void Verify(int place, DeclaredNames pools, DeclaredNames queues)
    {
        var list = _routing.AccountLists[place];
        var pointer = FormattableString.Invariant($"/routing/accounts/{place}");
        if (list.Target is { } target)
        {
            switch (target.Kind)
            {
                case RoutingTargetKind.Pool:
                    Names.Exists(_bag, pointer + "/pool", "pool", target.Name, pools);
                    break;
                case RoutingTargetKind.Owner:
                    Names.IsBlank(_bag, pointer + "/owner", "account list", target.Name);
                    break;
                case RoutingTargetKind.Queue:
                    Names.Exists(_bag, pointer + "/queue", "queue", target.Name, queues);
                    break;
            }

            Verify(list, place, list.Accounts, target.ToString(), pointer);
        }
        else if (list.Owners.Count == 0)
        {
            _bag.Report(AccountDiagnostics.NoAccounts, pointer, $"The list `{Shortened.Of(list.Name)}` has no accounts. Add one, or remove the list.");
        }

        for (var i = 0; i < list.Owners.Count; i++)
        {
            var ownerPointer = FormattableString.Invariant($"{pointer}/owners/{i}");
            Names.IsBlank(_bag, ownerPointer + "/owner", "account list", list.Owners[i].Owner);
            Verify(list, place, list.Owners[i].Accounts, RoutingTarget.Owner(list.Owners[i].Owner).ToString(), ownerPointer);
        }
    }

    private void Verify(AccountList list, int place, IReadOnlyList<string> accounts, string target, string pointer)
    {
        if (accounts.Count == 0)
        {
            _bag.Report(AccountDiagnostics.NoAccounts, pointer, $"The list `{Shortened.Of(list.Name)}` has no accounts here. Add one, or remove it.");
        }

        if (!_seen.TryGetValue((list.Attribute.Name, list.Match), out var seen))
        {
            _seen.Add((list.Attribute.Name, list.Match), seen = new(TextFoldComparer.Instance));
        }

        var reach = new AccountReach(list);
        for (var i = 0; i < accounts.Count; i++)
        {
            var account = accounts[i];
            string Here() => FormattableString.Invariant($"{pointer}/accounts/{i}");
            if (string.IsNullOrWhiteSpace(account))
            {
                Names.IsBlank(_bag, Here(), "account list", account);
            }
            else if (list.Match != AccountMatch.Domain || VerifyDomain(account, Here))
            {
                VerifyFreeMail(list, account, Here);
                VerifyOnce(seen, list, place, account, target, Here);
                if (reach.ProblemOf(account) is { } problem)
                {
                    _bag.Report(AccountDiagnostics.UnreachableAccount, Here(), problem);
                }
            }
        }
    }

    private bool VerifyDomain(string text, Func<string> pointer)
    {
        if (DomainText.IsDomain(DomainText.Of(text.AsSpan())))
        {
            return true;
        }

        _bag.Report(AccountDiagnostics.NotADomain, pointer(), $"`{Shortened.Of(text)}` is no domain. Write it as in `acme.example`; an e-mail or web address at the domain will do.");
        return false;
    }

    // An id can look like anything; only a domain can be one of free mail.
    private void VerifyFreeMail(AccountList list, string account, Func<string> pointer)
    {
        var isDomain = list.Match == AccountMatch.Domain || string.Equals(list.Attribute.Name, _routing.FreeMail?.Attribute.Name, StringComparison.Ordinal);
        if (isDomain && _freeMail.Count > 0 && _freeMail.Contains(DomainText.Of(account.AsSpan()).ToString()))
        {
            _bag.Report(
                AccountDiagnostics.FreeMailAccount, pointer(), $"Anybody can have an address at `{Shortened.Of(account)}`, so that it is no account. Take it off `{Shortened.Of(list.Name)}`.");
        }
    }

    private void VerifyOnce(Dictionary<string, (int List, string Target)> seen, AccountList list, int place, string account, string target, Func<string> pointer)
    {
        var key = list.KeyOf(account).ToString();
        if (!seen.TryGetValue(key, out var first))
        {
            seen.Add(key, (place, target));
        }
        else if (first.List != place)
        {
            _bag.Report(
                AccountDiagnostics.ContestedAccount, pointer(), $"`{Shortened.Of(account)}` stands on the list `{Shortened.Of(_routing.AccountLists[first.List].Name)}` too. Take it off one of the two.");
        }
        else if (!string.Equals(first.Target, target, StringComparison.Ordinal))
        {
            _bag.Report(AccountDiagnostics.ContestedAccount, pointer(), $"`{Shortened.Of(account)}` has two owners on this list. Decide for one.");
        }
        else
        {
            _bag.Report(AccountDiagnostics.RepeatedAccount, pointer(), $"`{Shortened.Of(account)}` stands on this list before, for the same owner. Take it away here.");
        }
    }

    private void VerifyTerritories()
    {
        if (_routing.FreeMail is not { } freeMail)
        {
            return;
        }

        var domains = new HashSet<string>(_routing.AccountLists.Where(a => a.Match == AccountMatch.Domain).Select(a => a.Attribute.Name).Append(freeMail.Attribute.Name), StringComparer.Ordinal);
        for (var i = 0; i < _routing.Territories.Count; i++)
        {
            var free = _routing.Territories[i].When is { } when ? AttributeScope.Leaves(when).Where(l => domains.Contains(l.Attribute.Name)).SelectMany(Texts).FirstOrDefault(_freeMail.Contains) : null;
            if (free is not null)
            {
                _bag.Report(
                    AccountDiagnostics.FreeMailTerritory,
                    FormattableString.Invariant($"/routing/territories/{i}"),
                    $"`{Shortened.Of(_routing.Territories[i].Name)}` compares a domain with `{free}`, at which anybody can have an address. Ask for something that says who the company is.");
            }
        }
    }

    private static IEnumerable<string> Texts(LeafCriterion leaf) => leaf switch
    {
        EqualsCriterion { Value.Type: AttributeType.Text } equals => [equals.Value.Text],
        InCriterion any => any.Values.Where(v => v.Type == AttributeType.Text).Select(v => v.Text),
        _ => [],
    };
}
