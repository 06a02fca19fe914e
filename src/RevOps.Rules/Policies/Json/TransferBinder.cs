namespace RevOps.Rules;

/// <summary>Reads and writes what is done with records whose owner is not there.</summary>
internal sealed class TransferBinder(SectionBinder sections)
{
    private static readonly (string Word, OwnershipFinding Meaning)[] Owners = [("inactive", OwnershipFinding.Inactive), ("unknown", OwnershipFinding.Unknown), ("nobody", OwnershipFinding.Nobody)];

    private static readonly (string Word, TransferAction Meaning)[] Actions = [("keep", TransferAction.Keep), ("reassign", TransferAction.Reassign), ("hold", TransferAction.Hold)];

    public TransferRule? Bind(JsonObjectCursor rule)
    {
        var name = rule.RequiredString("name");
        var owners = rule.OptionalArray("owners", c => c.AsChoice(Owners));
        var when = sections.Optional(rule, "when");
        var action = rule.RequiredChoice("do", Actions);
        var queue = rule.OptionalString("queue");
        return name.HasValue && action.HasValue ? new TransferRule(name.Value, action.Value, owners, when, queue.HasValue ? queue.Value : null) : null;
    }

    public static JsonObjectContent Of(TransferRule rule, Func<Criterion?, JsonContent?> when) => new JsonObjectContent()
        .Add("name", JsonContent.Of(rule.Name))
        .AddIf("owners", DeclarationWriter.List(rule.Owners.Select(o => JsonContent.Of(Owners.First(w => w.Meaning == o).Word))))
        .AddIf("when", when(rule.When))
        .Add("do", JsonContent.Of(Actions.First(a => a.Meaning == rule.Action).Word))
        .AddIf("queue", DeclarationWriter.Text(rule.Queue));
}
