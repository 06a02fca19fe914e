using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Values;
using static RevOps.Rules.Tests.Criteria.Samples;

namespace RevOps.Rules.Tests.Routing.Matching;

/// <summary>Territories of the shapes that break an index, and records to go with them.</summary>
internal sealed class TerritoryGenerator(Random random)
{
    private static readonly int[] Counts = [0, 1, 2, 3, 8, 20, 63, 64, 65, 130];

    private static readonly string[] Prefixes = ["9", "90", "902", "9021", "90210", "a", "A1", "a10", "\u212A", "k1", "\U00010400", "90210-1234-5678-9012", "90210-1234-5678-9"];

    private readonly CriterionGenerator _any = new(random) { UsesInfinities = true };
    private readonly int _accounts = random.Next(600, 1_200);

    /// <summary>How many territories to make; a thousand of them once in a while.</summary>
    public int Count() => random.Next(60) == 0 ? 1_000 : Counts[random.Next(Counts.Length)];

    /// <summary>Territories of one shape, or of all of them mixed.</summary>
    public Criterion?[] Territories(int count)
    {
        var shape = random.Next(10);
        var alike = Conjunction();
        Criterion?[] territories = [.. Enumerable.Range(0, count).Select(i => (shape == 9 ? random.Next(8) : shape) switch
        {
            0 => alike,
            1 => _any.Criterion(Scalars, 4),
            2 => _any.Criterion(All, 3),
            3 => Touching(i),
            4 => Prefix(),
            5 => Account(i),
            6 => Criterion.AtLeastOf(2, Leaf(), Leaf(), Leaf()),
            _ => Conjunction(),
        })];
        if (count > 2 && random.Next(4) == 0)
        {
            territories[random.Next(count)] = null;
        }

        return territories;
    }

    /// <summary>A record: of what the territories ask for, without anything, or of arbitrary values and errors.</summary>
    public SampleRecord Record() => random.Next(8) switch
    {
        0 => new SampleRecord(new Dictionary<string, object?>()),
        1 => new CriterionGenerator(random) { Missing = 0, Errors = 0, UsesInfinities = true }.Record(All),
        2 => _any.Record(All).With("domain", Cased($"d{random.Next(_accounts)}.example")).With("growth", (double)random.Next(-2, _accounts)),
        3 => _any.Record(All).With("domain", Cased(Prefixes[random.Next(Prefixes.Length)] + (random.Next(2) == 0 ? "" : "10"))),
        4 => Lean().With("growth", Edge()),
        5 => Lean().With("domain", Cased($"{random.Next(1_000):000}{random.Next(100)}")).With("country", Cased("c" + random.Next(80))),
        _ => _any.Record(All),
    };

    /// <summary>Territories that are looked up by a domain, a prefix, a number or a product, with some others among them.</summary>
    public Criterion?[] Named()
    {
        var by = random.Next(5);
        return [.. Enumerable.Range(0, _accounts).Select(i => random.Next(12) == 0 ? Conjunction() : Keyed(by == 4 ? random.Next(4) : by, i))];
    }

    /// <summary>Texts that differ where a sketch does not look, in case, or in what folds to the same.</summary>
    public string[] Family()
    {
        var length = random.Next(1, 40);
        var first = FoldedTexts.Next(random, length);
        return [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(3) switch
        {
            0 => FoldedTexts.Vary(random, first),
            1 when length > 20 => first[..5] + FoldedTexts.Next(random, (length / 2) - 7) + first[((length / 2) - 2)..],
            2 when length > 20 => first[..((length / 2) + 2)] + FoldedTexts.Next(random, length - (length / 2) - 6) + first[^4..],
            _ => first,
        })];
    }

    /// <summary>Territories that ask for few of many texts, most of which look alike.</summary>
    public Criterion?[] Alike(IReadOnlyList<string[]> families, int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        TextAttribute[] texts = [Country, Domain, Industry];
        var (text, other) = (texts[random.Next(texts.Length)], texts[random.Next(texts.Length)]);
        Criterion criterion = random.Next(8) switch
        {
            0 => !text.Is(Constant(families)),
            1 => text.In(Constant(families), Constant(families), "none " + random.Next(40)),
            2 => text.StartsWith(Begin(families)),
            3 => text.Is(Constant(families)) | other.StartsWith(Begin(families)),
            4 => text.In(Constant(families), Constant(families)) & text.StartsWith(Begin(families)),
            _ => text.Is(Constant(families)),
        };
        return random.Next(4) switch
        {
            0 => criterion,
            1 => criterion & Growth.AtLeast(random.Next(3)),
            2 => other.Is("c" + random.Next(300)) | (criterion & !other.Is(Constant(families))),
            _ => criterion & other.Is(Constant(families)),
        };
    })];

    /// <summary>A record of such texts.</summary>
    public SampleRecord Of(IReadOnlyList<string[]> families)
    {
        var record = new SampleRecord(new Dictionary<string, object?>()).With("growth", (double)random.Next(4));
        foreach (var name in new[] { "country", "domain", "industry" })
        {
            record = random.Next(6) switch
            {
                0 => record,
                1 => record.With(name, "c" + random.Next(300)),
                2 => record.With(name, FoldedTexts.Vary(random, One(families))),
                _ => record.With(name, One(families)),
            };
        }

        return record;
    }

    /// <summary>Territories that ask in runs for one attribute each, as an operations team orders them; a run ends before a word of bits does, with it or after it.</summary>
    public Criterion?[] Runs()
    {
        TextAttribute[] texts = [Domain, Country, Industry];
        random.Shuffle(texts);
        var runs = texts.Take(random.Next(1, texts.Length + 1)).SelectMany(text => Enumerable.Range(0, Run()).Select(i => (Criterion?)(random.Next(8) == 0 ? text.StartsWith("c" + i) : text.Is("c" + i))));
        return [.. runs, .. Enumerable.Range(0, random.Next(4)).Select(i => random.Next(3) == 0 ? null : Growth.AtLeast(i))];

        int Run() => random.Next(2) == 0 ? random.Next(1, 70) : random.Next(62, 67);
    }

    /// <summary>A record for <see cref="Runs"/>, mostly without one of the texts.</summary>
    public SampleRecord OfRuns()
    {
        var record = new SampleRecord(new Dictionary<string, object?>()).With("growth", (double)random.Next(-1, 4));
        foreach (var name in new[] { "country", "domain", "industry" })
        {
            record = random.Next(3) switch
            {
                0 => record,
                1 => record.With(name, Cased("c" + random.Next(80))),
                _ => record.With(name, "none"),
            };
        }

        return record;
    }

    private string One(IReadOnlyList<string[]> families)
    {
        var family = families[random.Next(families.Count)];
        return family[random.Next(family.Length)];
    }

    // A constant has no half of a character.
    private string Constant(IReadOnlyList<string[]> families) => string.Concat(One(families).EnumerateRunes());

    private string Begin(IReadOnlyList<string[]> families)
    {
        var text = Constant(families);
        return text.Any(char.IsSurrogate) ? text : text[..random.Next(1, Math.Min(text.Length, 6) + 1)];
    }

    private Criterion Keyed(int by, int i)
    {
        Criterion key = by switch
        {
            0 => random.Next(3) == 0 ? Domain.In($"d{i}.example", $"D{random.Next(_accounts)}.EXAMPLE") : Domain.Is($"d{i}.example"),
            1 => Domain.StartsWith(random.Next(4) == 0 ? $"{i % 100:00}" : $"{i % 1_000:000}"),
            2 => Growth.Is(i % 600),
            _ => Tech.AnyOf("t" + (i % 500), "t" + random.Next(500)),
        };
        return random.Next(4) switch
        {
            0 => key,
            1 => key & Leaf(),
            2 => Leaf() & key & Leaf(),
            _ => key | Conjunction(),
        };
    }

    private SampleRecord Lean() => new CriterionGenerator(random) { Errors = 0.01, Missing = 0.3 }.Record(All).With("tech", Enumerable.Range(0, random.Next(30)).Select(_ => "T" + random.Next(500)).ToArray());

    private Criterion Conjunction() => Criterion.All([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Leaf())]);

    private Criterion Leaf()
    {
        var leaf = random.Next(10) switch
        {
            0 => Country.Is("c" + random.Next(80)),
            1 => Growth.AtLeast(Edge()) | Growth.AtMost(-5),
            2 => Country.Is("us") | Country.Is("CA") | Country.StartsWith("d"),
            _ => _any.Leaf(Scalars.Concat([Tech, Tags]).ElementAt(random.Next(Scalars.Length + 2)), 1),
        };
        return random.Next(5) == 0 ? !leaf : leaf;
    }

    // Each begins where the one before ends, or right behind it.
    private Criterion Touching(int i) => random.Next(4) switch
    {
        0 => Growth.Between(i, i + 1),
        1 => Growth.Between(i, Math.BitDecrement(i + 1.0)),
        2 => Employees.Between(i, i),
        _ => Created.Between(AsOf.AddTicks(i), AsOf.AddTicks(i + random.Next(2))) | Growth.AtMost(-i),
    };

    private Criterion Prefix()
    {
        var prefix = Domain.StartsWith(Prefixes[random.Next(Prefixes.Length)]);
        return random.Next(4) switch
        {
            0 => !prefix,
            1 => prefix & !Domain.StartsWith(Prefixes[random.Next(Prefixes.Length)]),
            2 => prefix & !Domain.Is("90210"),
            _ => prefix,
        };
    }

    private Criterion Account(int i) => random.Next(3) == 0
        ? Domain.In([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"d{random.Next(_accounts)}.example")])
        : Domain.Is($"D{i}.example");

    private double Edge() => random.Next(8) switch
    {
        0 => -0.0,
        1 => double.MaxValue,
        2 => double.Epsilon,
        3 => -double.Epsilon,
        4 => double.MinValue,
        _ => random.Next(-3, 70),
    };

    private string Cased(string text) => random.Next(3) switch { 0 => text.ToUpperInvariant(), 1 => text.ToLowerInvariant(), _ => text };
}
