using System.Globalization;

namespace RevOps.Rules.Build;

/// <summary>The simple foldings of one <c>CaseFolding.txt</c>: its C and S entries, by code point.</summary>
internal static class FoldingEntries
{
    public const string Version = "15.0.0";

    public static SortedDictionary<int, int> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !lines[0].Contains($"CaseFolding-{Version}.txt", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"`{path}` is not CaseFolding.txt of Unicode {Version}; install that version, or change the pinned one with a decision.");
        }

        var entries = new SortedDictionary<int, int>();
        foreach (var line in lines)
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length >= 3 && fields[1] is "C" or "S")
            {
                entries.Add(CodePoint(fields[0]), CodePoint(fields[2]));
            }
        }

        Check(entries);
        return entries;
    }

    private static int CodePoint(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>TextFold works on code units, in place, one at a time; each line here is something that it relies on.</summary>
    private static void Check(SortedDictionary<int, int> entries)
    {
        Require(entries.Values.All(target => !entries.ContainsKey(target)), "folding twice changes nothing more");
        Require(entries.All(e => e.Key > 0xFFFF == e.Value > 0xFFFF), "folding keeps the number of code units");
        Require(entries.All(e => e.Key <= 0xFFFF || e.Key >> 10 == e.Value >> 10), "folding keeps the high surrogate");
        Require(entries.Keys.Concat(entries.Values).All(c => c is < 0xD800 or > 0xDFFF), "no surrogate folds by itself");
        Require(
            Enumerable.Range(0, 0x80).All(c => entries.GetValueOrDefault(c, c) == (c is >= 'A' and <= 'Z' ? c + 0x20 : c)),
            "ASCII folds A to Z and nothing else");
        Require(
            entries.Where(e => e.Key >= 0x80 && e.Value < 0x80).Select(e => e.Key).SequenceEqual([0x017F, 0x212A]),
            "long s and the Kelvin sign are the only ones that fold into ASCII");
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The file breaks what the fold relies on: {what}.");
        }
    }
}
