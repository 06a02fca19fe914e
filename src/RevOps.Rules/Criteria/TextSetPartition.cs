namespace RevOps.Rules;

/// <summary>
/// Sets of texts: by what the leaves say of them, which depends on the constants that a set holds alone. So the sets of constants, tried out
/// from the empty one on, give every class there is.
/// </summary>
internal sealed class TextSetPartition : AttributePartition
{
    private const int MostWitnesses = 4_096;

    private readonly LeafProbe _probe;
    private readonly Dictionary<string, AttributeClass> _bySignature = new(StringComparer.Ordinal);

    public TextSetPartition(TextSetAttribute attribute, LeafProbe probe)
        : base(attribute)
    {
        _probe = probe;
        string[] constants =
        [
            .. probe.Leaves.OfType<SetCriterion>().SelectMany(leaf => leaf.Values)
                .Where(v => attribute.AllowedValues is null || attribute.AllowedValues.Contains(v, TextFoldComparer.Instance))
                .Distinct(TextFoldComparer.Instance),
        ];

        // Where there are too many sets, those that leaves list are tried as well as the small ones.
        IsComplete = constants.Length < 31 && 1L << constants.Length <= MostWitnesses;
        var listed = IsComplete ? [] : probe.Leaves.OfType<SetCriterion>().Select(leaf => leaf.Values.Where(v => constants.Contains(v, TextFoldComparer.Instance)).ToArray()).Append(constants);
        foreach (var witness in Subsets.Of(constants).Take(MostWitnesses).Concat(listed))
        {
            if (probe.Signature(witness, out _, out _) is { } signature && !_bySignature.ContainsKey(signature))
            {
                _bySignature.Add(signature, Add(Label(witness, constants.Length), witness));
            }
        }
    }

    private protected override AttributeClass? ClassOfValue(object value) =>
        _probe.Signature(value, out _, out _) is { } signature && _bySignature.TryGetValue(signature, out var found) ? found : null;

    private protected override string ValuesInWords(AttributeClass[] classes) => _probe.WordsFor(classes, Classes) ?? base.ValuesInWords(classes);

    private static string Label(string[] witness, int constants) =>
        witness.Length > 0 ? "with " + string.Join(" and ", witness) : constants > 0 ? "any other set" : "any set";
}
