namespace RevOps.Rules;

/// <summary>The domains at which anybody can have an address: they say nothing about a company and never match an account. Immutable.</summary>
public sealed class FreeMailPolicy
{
    internal FreeMailPolicy(TextAttribute attribute, bool includesWellKnown, IReadOnlyList<string> also)
    {
        Attribute = attribute;
        IncludesWellKnown = includesWellKnown;
        Also = also;
    }

    /// <summary>The attribute in which a company's domain stands; territories that compare it with a free-mail domain are warned of.</summary>
    public TextAttribute Attribute { get; }

    /// <summary>Whether <see cref="FreeMailDomains.WellKnown"/> are among them. The content hash covers every one of them, not this choice.</summary>
    public bool IncludesWellKnown { get; }

    /// <summary>Further domains, as the policy writes them.</summary>
    public IReadOnlyList<string> Also { get; }

    /// <summary>Every domain, folded and sorted, each once.</summary>
    internal IReadOnlyList<string> Domains =>
    [
        .. (IncludesWellKnown ? FreeMailDomains.WellKnown : []).Concat(Also)
            .Select(d => TextFold.Fold(DomainText.Of(d.AsSpan()).ToString())).Distinct(StringComparer.Ordinal).OrderBy(d => d, StringComparer.Ordinal),
    ];
}
