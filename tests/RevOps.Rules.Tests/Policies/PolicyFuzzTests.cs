using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies;

public class PolicyFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "0", "1e999", "0.0001", "\"\"", "\" \"", "[]", "{}", "\"A\"", "\"24:00\"", "\"2026-02-30\"", "\"0s\"", "\"99999999d\"",
        "\"\\ud800\"", "\"fit.tier\"", "\"lifecycle.next\"", "\"triage\"", "\"employees\"", "\"attribute\"", "\"all\"", "\"not\"", "\"when\"", "\"name\"", "\"\\u0000\"", "\"é😀\"",
    ];

    [Fact]
    public void A_changed_document_is_a_policy_or_diagnostics_and_never_an_exception() => Law.ForEachCase(5_000, 1_000_000, random =>
    {
        var bytes = Mutated(random);
        var read = PolicyDocument.Read(bytes);
        if (read.Policy is { } policy)
        {
            read.Diagnostics.ShouldAllBe(d => d.Severity == PolicyDiagnosticSeverity.Warning);
            PolicyDocument.Load(PolicyDocument.Write(policy)).ContentHash.ShouldBe(policy.ContentHash);
            return;
        }

        read.Diagnostics.ShouldContain(d => d.Severity == PolicyDiagnosticSeverity.Error);
        read.Diagnostics.ShouldAllBe(d => d.Line >= 1 && d.Column >= 1 && d.Message.Length > 0 && (d.JsonPointer.Length == 0 || d.JsonPointer[0] == '/'));
    });

    private static byte[] Mutated(Random random)
    {
        var text = SamplePolicy.Json;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            text = random.Next(3) == 0 ? Characters(text, random) : Tokens(text, random);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (random.Next(10) == 0)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static string Characters(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(2) == 0 ? text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)) + " " : text.Insert(at, Pieces[random.Next(Pieces.Length)]);
    }

    // Whole texts and numbers are exchanged for others, which keeps the document well formed and gets to the rules behind the syntax.
    private static string Tokens(string text, Random random)
    {
        var tokens = System.Text.RegularExpressions.Regex.Matches(text, "\"[^\"]*\"|-?[0-9]+|true|false", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(10));
        var one = tokens[random.Next(tokens.Count)];
        var other = random.Next(2) == 0 ? Pieces[random.Next(9, Pieces.Length)] : tokens[random.Next(tokens.Count)].Value;
        return text[..one.Index] + other + text[(one.Index + one.Length)..];
    }
}
