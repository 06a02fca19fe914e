namespace RevOps.Rules;

/// <summary>
/// Writes what routing asks before territories. Canonically accounts and domains are folded and sorted, each once, with all that one owner has together:
/// how a list was put together is not part of what it says.
/// </summary>
internal static class AccountForm
{
    public static JsonContent Of(AccountList list, bool canonical)
    {
        var written = new JsonObjectContent()
            .Add("name", JsonContent.Of(list.Name))
            .Add("attribute", JsonContent.Of(list.Attribute.Name))
            .AddIf("match", list.Match == AccountMatch.Text ? null : JsonContent.Of(AccountBinder.Matches.First(m => m.Meaning == list.Match).Word));
        return list.Target is { } target
            ? written.Add("accounts", Texts(list, list.Accounts, canonical)).Add(target.Kind switch { RoutingTargetKind.Pool => "pool", RoutingTargetKind.Owner => "owner", _ => "queue" }, JsonContent.Of(target.Name))
            : written.Add("owners", JsonContent.List(Owners(list, canonical).Select(o => new JsonObjectContent()
                .Add("owner", JsonContent.Of(o.Owner))
                .Add("accounts", Texts(list, o.Accounts, canonical)))));
    }

    public static JsonContent? Of(FreeMailPolicy? freeMail, bool canonical) => freeMail is null ? null : new JsonObjectContent()
        .Add("attribute", JsonContent.Of(freeMail.Attribute.Name))
        .AddIf("wellKnown", freeMail.IncludesWellKnown && !canonical ? JsonContent.Of(flag: true) : null)
        .AddIf("also", DeclarationWriter.Texts(canonical ? freeMail.Domains : freeMail.Also));

    public static JsonContent? Of(DuplicateRule? duplicates) => duplicates is null ? null : new JsonObjectContent()
        .Add("key", JsonContent.List(duplicates.Key.Select(a => JsonContent.Of(a.Name))))
        .Add("within", DurationForm.Of(duplicates.Within));

    public static JsonContent? Of(IReadOnlyList<OwnerRule> rules, bool canonical) => DeclarationWriter.List((canonical ? rules.OrderBy(r => r.Of) : rules.AsEnumerable()).Select(r => new JsonObjectContent()
        .Add("of", JsonContent.Of(AccountBinder.Sources.First(s => s.Meaning == r.Of).Word))
        .AddIf("whenInactive", r.WhenInactive == OwnerAction.Next ? null : Word(r.WhenInactive))
        .AddIf("whenAway", r.WhenAway == OwnerAction.Keep ? null : Word(r.WhenAway))
        .AddIf("queue", DeclarationWriter.Text(r.Queue))));

    /// <summary>Adds when something is in force, where it is not always.</summary>
    public static JsonObjectContent Add(this JsonObjectContent written, EffectiveDates effective, bool canonical) => written
        .AddIf("from", Bound(effective.Start))
        .AddIf("until", Bound(effective.End))
        .AddIf("zone", canonical && effective.Start?.Date is null && effective.End?.Date is null ? null : DeclarationWriter.Text(effective.Zone));

    private static JsonContent? Bound(EffectiveBound? bound) => bound is { } given ? JsonContent.Of(given.ToString()) : null;

    private static JsonContent Word(OwnerAction action) => JsonContent.Of(AccountBinder.Actions.First(a => a.Meaning == action).Word);

    private static IEnumerable<(string Owner, IEnumerable<string> Accounts)> Owners(AccountList list, bool canonical) => canonical
        ? list.Owners.GroupBy(o => o.Owner, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.SelectMany(o => o.Accounts)))
        : list.Owners.Select(o => (o.Owner, o.Accounts.AsEnumerable()));

    private static JsonArrayContent Texts(AccountList list, IEnumerable<string> accounts, bool canonical) => JsonContent.List((canonical
        ? accounts.Select(a => TextFold.Fold(list.KeyOf(a).ToString())).Distinct(StringComparer.Ordinal).OrderBy(a => a, StringComparer.Ordinal)
        : accounts).Select(JsonContent.Of));
}
