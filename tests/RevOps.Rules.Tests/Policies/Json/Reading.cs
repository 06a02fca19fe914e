using System.Text;

namespace RevOps.Rules.Tests.Policies.Json;

/// <summary>One reading of a document, with what tests ask of it.</summary>
internal sealed class Reading
{
    public Reading(byte[] utf8, JsonLimits? limits = null, Action<JsonCursor>? bind = null, int capacity = DiagnosticBag.DefaultCapacity)
    {
        Bag = new DiagnosticBag(capacity);
        Root = JsonSyntaxReader.Read(utf8, limits ?? JsonLimits.Default, Bag);
        if (Root is not null)
        {
            bind?.Invoke(new JsonCursor(Root, Bag));
        }

        Diagnostics = Bag.ToDiagnostics(utf8);
    }

    public DiagnosticBag Bag { get; }

    public JsonSyntaxNode? Root { get; }

    public IReadOnlyList<PolicyDiagnostic> Diagnostics { get; }

    /// <summary>Code, line, column and pointer of each problem.</summary>
    public string[] Places => [.. Diagnostics.Select(d => $"{d.Code} {d.Line}:{d.Column} {d.JsonPointer}".TrimEnd())];

    public static Reading Of(string text, JsonLimits? limits = null, Action<JsonCursor>? bind = null) => new(Encoding.UTF8.GetBytes(text), limits, bind);

    /// <summary>Reads with a binder for the document's object.</summary>
    public static Reading Bind(string text, Action<JsonObjectCursor> bind) => Of(text, bind: root =>
    {
        var o = root.AsObject();
        bind(o);
        o.Done();
    });
}
