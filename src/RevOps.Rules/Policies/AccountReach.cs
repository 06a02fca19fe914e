namespace RevOps.Rules;

/// <summary>Which accounts of a list no record can have, because the attribute's declaration never lets one be its value. Immutable.</summary>
internal sealed class AccountReach
{
    private readonly AccountList _list;
    private readonly HashSet<string>? _allowed;
    private readonly HashSet<string> _missing;

    public AccountReach(AccountList list)
    {
        var trims = list.Attribute.Trims;
        _list = list;
        _allowed = list.Attribute.AllowedValues is { Count: > 0 } allowed
            ? new HashSet<string>(allowed.Select(v => list.KeyOf(trims ? v.Trim() : v).ToString()), TextFoldComparer.Instance)
            : null;

        // What is written around a domain makes another value of it, so that a placeholder says nothing about it.
        _missing = new HashSet<string>(list.Match == AccountMatch.Domain ? [] : list.Attribute.MissingPlaceholders.Select(p => p.Trim()), TextFoldComparer.Instance);
    }

    /// <summary>Why no record can have an account; null when one can.</summary>
    public string? ProblemOf(string account)
    {
        var attribute = Quoted.Text(_list.Attribute.Name);
        return _list.Match == AccountMatch.Text && _list.Attribute.Trims && account.Length != account.Trim().Length
                ? $"{attribute} is trimmed, so that it can never be {Quoted.Text(account)}. Take the white space away."
            : _missing.Count > 0 && _missing.Contains(account.Trim()) ? $"{Quoted.Text(account)} stands for a missing {attribute}, so that no record has this account. Take it off the list."
            : _allowed is not null && !_allowed.Contains(_list.KeyOf(account).ToString())
                ? $"{attribute} can never be {Quoted.Text(account)}: its declaration does not allow it. {Cure(account)}"
            : null;
    }

    private string Cure(string account) => Suggestion.Sentence(account, _list.Attribute.AllowedValues!) ?? "Correct the account, or widen the declaration.";
}
