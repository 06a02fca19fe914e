namespace RevOps.Rules;

/// <summary>Reads what routing asks before territories: account lists, free-mail domains, duplicates, and rules for owners.</summary>
internal sealed class AccountBinder(SectionBinder sections)
{
    public static readonly (string Word, AccountMatch Meaning)[] Matches = [("text", AccountMatch.Text), ("domain", AccountMatch.Domain)];

    public static readonly (string Word, OwnerSource Meaning)[] Sources =
    [
        ("openOpportunity", OwnerSource.OpenOpportunity),
        ("customer", OwnerSource.Customer),
        ("account", OwnerSource.Account),
        ("assignedBefore", OwnerSource.AssignedBefore),
        ("duplicate", OwnerSource.Duplicate),
        ("namedAccount", OwnerSource.NamedAccount),
        ("territory", OwnerSource.Territory),
    ];

    public static readonly (string Word, OwnerAction Meaning)[] Actions = [("next", OwnerAction.Next), ("keep", OwnerAction.Keep), ("hold", OwnerAction.Hold)];

    /// <summary>Where a territory or a list leads. Where that is not required, something else was reported and its members are known all the same.</summary>
    public static RoutingTarget? TargetOf(JsonObjectCursor owner, bool isRequired = true)
    {
        if (!isRequired)
        {
            _ = owner.Has("pool") | owner.Has("owner") | owner.Has("queue");
            return null;
        }

        var (kind, value) = owner.ExactlyOne("pool", "owner", "queue");
        return value.AsString() is not { HasValue: true } target ? null : kind switch
        {
            "pool" => RoutingTarget.Pool(target.Value),
            "owner" => RoutingTarget.Owner(target.Value),
            _ => RoutingTarget.Queue(target.Value),
        };
    }

    public static OwnerRule? Rule(JsonObjectCursor rule)
    {
        var of = rule.RequiredChoice("of", Sources);
        var whenInactive = rule.OptionalChoice("whenInactive", Actions).Or(OwnerAction.Next);
        var whenAway = rule.OptionalChoice("whenAway", Actions).Or(OwnerAction.Keep);
        var queue = rule.OptionalString("queue");
        return of.HasValue ? new OwnerRule(of.Value, whenInactive, whenAway, queue.HasValue ? queue.Value : null) : null;
    }

    public AccountList? List(JsonObjectCursor list)
    {
        var name = list.RequiredString("name");
        list.Required("attribute");
        var attribute = sections.Attribute<TextAttribute>(list, "attribute", AttributeType.Text);
        var match = list.OptionalChoice("match", Matches).Or(AccountMatch.Text);
        var (form, given) = list.ExactlyOne("owners", "accounts");
        if (form == "owners")
        {
            var owners = given.AsArray(c => c.AsObject(Owner));
            return name.HasValue && attribute is not null ? new AccountList(name.Value, attribute, match, owners) : null;
        }

        var accounts = given.AsArray(c => c.AsString());
        var target = TargetOf(list, isRequired: form is not null);
        return name.HasValue && attribute is not null && target is { } shared ? new AccountList(name.Value, attribute, match, accounts, shared) : null;
    }

    public FreeMailPolicy? FreeMail(JsonObjectCursor freeMail)
    {
        freeMail.Required("attribute");
        var attribute = sections.Attribute<TextAttribute>(freeMail, "attribute", AttributeType.Text);
        var wellKnown = freeMail.OptionalFlag("wellKnown").Or(otherwise: false);
        var also = freeMail.OptionalArray("also", c => c.AsString());
        return attribute is null ? null : new FreeMailPolicy(attribute, wellKnown, also);
    }

    public DuplicateRule? Duplicates(JsonObjectCursor duplicates)
    {
        var key = duplicates.RequiredArray("key", sections.Attribute, minItems: 0);
        var within = duplicates.RequiredDuration("within");
        return within.HasValue ? new DuplicateRule(key, within.Value.Exact) : null;
    }

    private static AccountOwner? Owner(JsonObjectCursor owner)
    {
        var name = owner.RequiredString("owner");
        var accounts = owner.RequiredArray("accounts", c => c.AsString(), minItems: 0);
        return name.HasValue ? new AccountOwner(name.Value, accounts) : null;
    }
}
