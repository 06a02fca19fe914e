using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Values;

namespace RevOps.Rules.Tests.Records;

/// <summary>The index of constants beside the table that it is made of.</summary>
public class SymbolIndexTests
{
    [Fact]
    public void The_index_finds_what_the_table_finds_and_nothing_else() => Law.ForEachCase(3_000, 300_000, random =>
    {
        var table = new SymbolTable();
        var count = random.Next(20) == 0 ? random.Next(400) : random.Next(12);
        string[] texts = [.. Enumerable.Range(0, count).Select(_ => FoldedTexts.Next(random, random.Next(random.Next(2) == 0 ? 4 : 40)))];
        foreach (var text in texts)
        {
            table.Add(text);
        }

        foreach (var text in texts.Concat(Enumerable.Range(0, 12).Select(_ => FoldedTexts.Next(random, random.Next(40)))).Append(""))
        {
            Check(table, text);
            Check(table, FoldedTexts.Vary(random, text));
        }
    });

    [Fact]
    public void A_hundred_thousand_domains_are_found_and_others_are_not()
    {
        var table = new SymbolTable();
        for (var i = 0; i < 100_000; i++)
        {
            table.Add($"north-blue{i}.example");
        }

        for (var i = 0; i < 100_000; i += 7)
        {
            table.Index.Find($"North-BLUE{i}.Example".AsSpan()).ShouldBe(i + 1);
            table.Index.Find($"north-blue{i}.examples".AsSpan()).ShouldBe(Slot.NoConstant);
            table.Index.Find($"north-glue{i}.example".AsSpan()).ShouldBe(Slot.NoConstant);
        }
    }

    [Fact]
    public void Texts_that_differ_in_the_middle_only_are_told_apart()
    {
        var table = new SymbolTable();
        string Text(int i) => $"https://crm.example.com/accounts/{i:00000}/details-of-the-account";
        for (var i = 0; i < 1_000; i++)
        {
            table.Add(Text(i));
        }

        for (var i = 0; i < 2_000; i++)
        {
            table.Index.Find(Text(i).ToUpperInvariant().AsSpan()).ShouldBe(i < 1_000 ? i + 1 : Slot.NoConstant);
        }
    }

    [Fact]
    public void A_constant_that_is_added_later_is_in_the_next_index()
    {
        var table = new SymbolTable();
        table.Index.Find("a".AsSpan()).ShouldBe(Slot.NoConstant);
        table.Add("A");
        table.Index.Find("a".AsSpan()).ShouldBe(1);
        table.Add("Zürich");
        table.Index.Find("ZÜRICH".AsSpan()).ShouldBe(2);
        table.Index.Find("a".AsSpan()).ShouldBe(1);
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var table = new SymbolTable();
        table.Add("kelvin");
        table.Add("Zürich");
        var index = table.Index;
        var sum = 0;
        Allocation.Of(() => sum += index.Find("\u212Aelvin".AsSpan()) + index.Find("zürich".AsSpan()) + index.Find("Zürch".AsSpan())).ShouldBe(0);
    }

    private static void Check(SymbolTable table, string text)
    {
        var (expected, found) = (table.Find(text), table.Index.Find(text.AsSpan()));
        if (found != expected)
        {
            Assert.Fail($"`{text}` is {expected} in the table and {found} in the index.");
        }
    }
}
