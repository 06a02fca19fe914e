namespace RevOps.Rules;

/// <summary>
/// Texts: each constant by itself, and the texts that no criterion lists by the patterns that they match. Where values are declared, those are
/// all the texts there are.
/// </summary>
/// <remarks>
/// The patterns that any text matches are those of one canonical text: the longest beginning that it matches, every contained pattern that it
/// matches, and the longest end, with a character between them that occurs nowhere. Shorter beginnings are prefixes of the longest, and
/// what else the parts contain the text contains too. So the canonical texts, tried out, give every class there is.
/// </remarks>
internal sealed class TextPartition : AttributePartition
{
    private const int MostWitnesses = 4_096;

    private readonly LeafProbe _probe;
    private readonly Dictionary<int, AttributeClass> _byConstant = [];
    private readonly Dictionary<string, AttributeClass> _bySignature = new(StringComparer.Ordinal);

    public TextPartition(TextAttribute attribute, LeafProbe probe)
        : base(attribute)
    {
        _probe = probe;
        var constants = Constants(probe.Leaves).ToArray();
        foreach (var constant in constants)
        {
            // Trimming, a placeholder or the declared values may put a constant out of every record's reach.
            var signature = probe.Signature(constant, out var code, out var isMissing);
            if (signature is not null && !isMissing && code > 0 && !_byConstant.ContainsKey(code))
            {
                _byConstant.Add(code, Add(Quoted(constant), constant));
            }
        }

        foreach (var witness in attribute.AllowedValues ?? Canonical(constants))
        {
            var signature = probe.Signature(witness, out var code, out var isMissing);
            if (signature is not null && !isMissing && code < 0 && !_bySignature.ContainsKey(signature))
            {
                _bySignature.Add(signature, Add(Label(signature), witness));
            }
        }
    }

    private protected override AttributeClass? ClassOfValue(object value)
    {
        var signature = _probe.Signature(value, out var code, out var isMissing);
        return isMissing ? Classes[0]
            : _byConstant.TryGetValue(code, out var constant) ? constant
            : signature is not null && _bySignature.TryGetValue(signature, out var other) ? other
            : null;
    }

    private protected override string ValuesInWords(AttributeClass[] classes)
    {
        const int MostValues = 12;
        if (_probe.WordsFor(classes, Classes) is { } words)
        {
            return words;
        }

        string[] constants = [.. classes.Where(_byConstant.ContainsValue).Select(c => c.Label)];
        var others = classes.Where(c => !_byConstant.ContainsValue(c)).Select(c => c.Label);
        var listed = constants.Length > MostValues ? string.Join(", ", constants.Take(MostValues)) + $" and {constants.Length - MostValues} more" : string.Join(", ", constants);
        return string.Join(" or ", (constants.Length == 0 ? [] : new[] { (constants.Length == 1 ? "is " : "in ") + listed }).Concat(others));
    }

    private static IEnumerable<string> Constants(IEnumerable<LeafCriterion> leaves) => leaves.SelectMany(leaf => leaf switch
    {
        EqualsCriterion equals => [equals.Value.Text],
        InCriterion any => any.Values.Select(v => v.Text),
        _ => Enumerable.Empty<string>(),
    });

    private IEnumerable<string> Canonical(string[] constants)
    {
        var patterns = _probe.Leaves.OfType<TextPatternCriterion>().ToArray();
        var starts = Texts(TextPatternKind.StartsWith);
        var ends = Texts(TextPatternKind.EndsWith);
        var contained = Texts(TextPatternKind.Contains);
        var between = Unused([.. constants, .. patterns.Select(p => p.Text), .. Attribute.MissingPlaceholders]).ToString();

        // The smaller combinations come first, and with them the shorter witnesses.
        var count = contained.Length < 62 ? (1L << contained.Length) * (starts.Length + 1) * (ends.Length + 1) : long.MaxValue;
        IsComplete = contained.Length < 31 && count <= MostWitnesses;
        return Subsets.Of(contained)
            .SelectMany(parts => new[] { string.Empty }.Concat(starts).SelectMany(start => new[] { string.Empty }.Concat(ends).Select(end =>
                start + between + string.Concat(parts.Select(part => part + between)) + end)))
            .Take(MostWitnesses);

        string[] Texts(TextPatternKind kind) => [.. patterns.Where(p => p.Kind == kind).Select(p => p.Text).Distinct(TextFoldComparer.Instance)];
    }

    // A hyphen reads best; the private use area has more characters than a policy.
    private static char Unused(string[] texts)
    {
        var used = new HashSet<char>(texts.SelectMany(t => TextFold.Fold(t)));
        return "-_~".Concat(Enumerable.Range(0xE000, 0x1900).Select(c => (char)c)).First(c => !used.Contains(c));
    }

    private string Label(string signature)
    {
        string[] matched = [.. _probe.Leaves.Where((leaf, i) => leaf is TextPatternCriterion && signature[i] == '0' + (int)Verdict.Met).Select(CriterionText.Expected).Distinct(StringComparer.Ordinal)];
        var other = _byConstant.Count > 0 || _probe.Leaves.Any(leaf => leaf is TextPatternCriterion) ? "any other" : "any";
        return matched.Length > 0 ? (_byConstant.Count > 0 ? "any other that " : string.Empty) + string.Join(" and ", matched)
            : ((TextAttribute)Attribute).AllowedValues is null ? other + " text" : other + " allowed text";
    }

    private static string Quoted(string text) => text.Length == 0 ? "(empty)" : text;
}
