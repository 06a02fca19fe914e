namespace RevOps.Rules;

/// <summary>
/// An object that a binder reads member by member, as its grammar lists them. What the binder asks for is what the object may
/// have: <see cref="Done"/> reports the rest. <c>$schema</c>, <c>description</c> and <c>x-*</c> may stand in any object.
/// </summary>
/// <remarks>For one binder on one thread. Without an object every member is an empty place, reported before.</remarks>
internal sealed class JsonObjectCursor(JsonSyntaxObject? node, DiagnosticBag bag)
{
    private readonly List<string> _known = [];
    private bool _done;

    /// <summary>The object, or null where there was none to read.</summary>
    public JsonSyntaxObject? Node { get; } = node;

    /// <summary>Where problems go.</summary>
    public DiagnosticBag Bag { get; } = bag;

    /// <summary>The free text that describes the object, or null.</summary>
    public string? Description => Find("description") is JsonSyntaxText { IsFaulty: false } text ? text.Text : null;

    /// <summary>Whether the object has the member. Asking makes the member known.</summary>
    public bool Has(string name) => Optional(name).IsGiven;

    /// <summary>A member that may be missing.</summary>
    public JsonCursor Optional(string name)
    {
        if (!_known.Contains(name))
        {
            _known.Add(name);
        }

        return new JsonCursor(Find(name), Bag);
    }

    /// <summary>A member that must be there; where it is not, that is reported at the object's brace.</summary>
    public JsonCursor Required(string name)
    {
        var member = Optional(name);
        if (!member.IsGiven && Node is { IsComplete: true } owner && !Bag.LeavesOut(ShapeDiagnostics.MissingMember, owner.Offset))
        {
            Bag.Report(ShapeDiagnostics.MissingMember, owner.Offset, owner.Pointer, $"{Owner(owner)} must have the member {Quoted.Text(name)}.");
        }

        return member;
    }

    /// <summary>
    /// The one of several members that the object has. None or more than one is reported, and an empty place given.
    /// </summary>
    public (string? Name, JsonCursor Value) ExactlyOne(params string[] names)
    {
        string? found = null;
        var value = new JsonCursor(null, Bag);
        foreach (var name in names)
        {
            var member = Optional(name);
            if (!member.IsGiven)
            {
                continue;
            }

            if (found is not null)
            {
                var first = found;
                Bag.ReportName(ShapeDiagnostics.NotExactlyOne, MemberOf(member.Node!), () => $"{Quoted.Text(name)} cannot stand beside {Quoted.Text(first)}: an object has exactly one of {Quoted.List(names)}.");
                return (null, new JsonCursor(null, Bag));
            }

            (found, value) = (name, member);
        }

        if (found is null && Node is { IsComplete: true } owner && !Bag.LeavesOut(ShapeDiagnostics.NotExactlyOne, owner.Offset))
        {
            Bag.Report(ShapeDiagnostics.NotExactlyOne, owner.Offset, owner.Pointer, $"{Owner(owner)} must have exactly one of {Quoted.List(names)}.");
        }

        return (found, value);
    }

    /// <summary>Reports a problem of the object, at its brace.</summary>
    public void Report(DiagnosticDescriptor kind, string message, string? suggestion = null) => new JsonCursor(Node, Bag).Report(kind, message, suggestion);

    /// <summary>Reports the members that nobody asked for. A second call does nothing.</summary>
    public void Done()
    {
        if (_done || Node is null)
        {
            return;
        }

        _done = true;
        List<string>? notGiven = null;
        foreach (var member in Node.Members)
        {
            if (member.Name == "description")
            {
                new JsonCursor(member.Value, Bag).AsString(allowEmpty: true);
            }
            else if (!member.NameIsFaulty && !_known.Contains(member.Name) && !IsFree(member.Name))
            {
                Bag.ReportName(ShapeDiagnostics.UnknownMember, member, () => UnknownMessage(member.Name), () => Suggestion.Sentence(member.Name, notGiven ??= _known.FindAll(name => Find(name) is null)));
            }
        }
    }

    /// <summary>Whether a member means nothing to the library wherever it stands, and stays outside the policy's identity.</summary>
    public static bool IsFree(string name) => name is "$schema" or "description" || name.StartsWith("x-", StringComparison.Ordinal);

    private string UnknownMessage(string name) => _known.Count == 0
        ? $"{Quoted.Text(name)} means nothing here."
        : $"{Quoted.Text(name)} means nothing here; known are {Quoted.List(_known)}.";

    private JsonSyntaxNode? Find(string name)
    {
        if (Node is { } owner)
        {
            var members = owner.Members;
            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].Name == name && !members[i].NameIsFaulty)
                {
                    return members[i].Value;
                }
            }
        }

        return null;
    }

    private static JsonSyntaxMember MemberOf(JsonSyntaxNode value) => ((JsonSyntaxObject)value.Parent!).Members[value.Index];

    private static string Owner(JsonSyntaxObject owner) => owner.Parent is null ? "The policy" : JsonReport.NameOf(owner);
}
