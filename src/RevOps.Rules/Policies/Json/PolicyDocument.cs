using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The JSON form of policies (format 1). Reading is strict and reports every problem at once, with line and column; any bytes at all end in a
/// policy or in diagnostics. Safe for any number of threads.
/// </summary>
public static class PolicyDocument
{
    /// <summary>The format that this version reads and writes.</summary>
    public const int Format = 1;

    /// <summary>Reads a document, with the problems as values.</summary>
    /// <param name="utf8">The document: JSON in UTF-8, at most 16 MiB; comments and trailing commas are accepted.</param>
    /// <param name="attributes">Attributes that criteria can name beside those that the document declares, such as those of a record schema.</param>
    /// <returns>The policy or the diagnostics.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is null.</exception>
    public static PolicyLoadResult Read(byte[] utf8, IEnumerable<RecordAttribute>? attributes = null) =>
        new PolicyReader(utf8 ?? throw new ArgumentNullException(nameof(utf8)), attributes ?? []).Read();

    /// <summary>Reads a document, with the problems as values.</summary>
    /// <param name="json">The document.</param>
    /// <param name="attributes">Attributes that criteria can name beside those that the document declares, such as those of a record schema.</param>
    /// <returns>The policy or the diagnostics.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static PolicyLoadResult Read(string json, IEnumerable<RecordAttribute>? attributes = null) =>
        Read(Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json))), attributes);

    /// <summary>Reads a document that is expected to be right.</summary>
    /// <param name="json">The document.</param>
    /// <param name="attributes">Attributes that criteria can name beside those that the document declares, such as those of a record schema.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is not right; the exception lists everything.</exception>
    public static Policy Load(string json, IEnumerable<RecordAttribute>? attributes = null)
    {
        var result = Read(json, attributes);
        return result.Policy ?? throw new PolicyException(result.Diagnostics);
    }

    /// <summary>Reads the document of a source that is expected to be right.</summary>
    /// <param name="source">Where the document is kept.</param>
    /// <param name="attributes">Attributes that criteria can name beside those that the document declares, such as those of a record schema.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="PolicyException">The document is not right; the exception lists everything.</exception>
    public static Policy Load(IPolicySource source, IEnumerable<RecordAttribute>? attributes = null)
    {
        var result = Read((source ?? throw new ArgumentNullException(nameof(source))).Read(), attributes);
        return result.Policy ?? throw new PolicyException(result.Diagnostics);
    }

    /// <summary>Writes a policy for people: indented, in the order of the sections, with a line feed at the end.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document. Reading it gives a policy with the same content hash.</returns>
    public static string Write(Policy policy) =>
        PrettyJsonWriter.Write(PolicyWriter.Write(policy ?? throw new ArgumentNullException(nameof(policy)), canonical: false));

    /// <summary>Writes a criterion by itself, as it stands in a document.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <returns>The JSON text.</returns>
    public static string Write(Criterion criterion) =>
        PrettyJsonWriter.Write(new CriterionWriter(canonical: false).Write(criterion ?? throw new ArgumentNullException(nameof(criterion))));

    /// <summary>Reads a criterion by itself.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="attributes">The attributes that it can name, such as those of a record schema.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="PolicyException">The text is not right; the exception lists everything.</exception>
    public static Criterion LoadCriterion(string json, IEnumerable<RecordAttribute> attributes)
    {
        var utf8 = Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));
        var bag = new DiagnosticBag();
        var root = JsonSyntaxReader.Read(utf8, PolicyReader.Limits, bag);
        var criterion = new CriterionBinder(AttributeScope.Of(attributes ?? throw new ArgumentNullException(nameof(attributes)))).Read(new JsonCursor(root, bag));
        return criterion.HasValue && !bag.HasErrors ? criterion.Value : throw new PolicyException(bag.ToDiagnostics(utf8));
    }

    /// <summary>The canonical bytes that the content hash is taken of.</summary>
    internal static byte[] Canonical(Policy policy) => CanonicalJsonWriter.Write(PolicyWriter.Write(policy, canonical: true));
}
