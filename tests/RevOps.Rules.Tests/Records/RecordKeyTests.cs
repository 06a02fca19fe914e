using System.Runtime.CompilerServices;

namespace RevOps.Rules.Tests.Records;

public class RecordKeyTests
{
    private static readonly Guid Id = new("00112233-4455-6677-8899-aabbccddeeff");

    [Fact]
    public void Keys_of_one_kind_and_value_are_equal()
    {
        foreach (var (a, b) in new (RecordKey, RecordKey)[] { ("x", new string("x")), (Id, Id), (7L, 7L), (RecordKey.None, default), (new RecordKey(Guid.Empty), Guid.Empty) })
        {
            (a == b).ShouldBeTrue();
            (a != b).ShouldBeFalse();
            a.Equals((object)b).ShouldBeTrue();
            a.GetHashCode().ShouldBe(b.GetHashCode());
        }
    }

    [Fact]
    public void Keys_that_differ_in_kind_case_or_value_are_not()
    {
        RecordKey[] keys = ["1", "x", "X", "x ", Id, Guid.Empty, 1L, -1L, 0L, RecordKey.None, new Guid(1, 0, 0, new byte[8]), Id.ToString()];
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = 0; j < keys.Length; j++)
            {
                (keys[i] == keys[j]).ShouldBe(i == j, $"{keys[i]} and {keys[j]}");
            }
        }

        keys[0].Equals("1").ShouldBeTrue("a text converts");
        keys[0].Equals((object)"1").ShouldBeFalse("an object is not converted");
        keys[0].Equals((object?)null).ShouldBeFalse();
    }

    [Fact]
    public void A_key_says_what_it_is()
    {
        ((RecordKey)"x").ToString().ShouldBe("x");
        ((RecordKey)Id).ToString().ShouldBe("00112233-4455-6677-8899-aabbccddeeff");
        ((RecordKey)long.MinValue).ToString().ShouldBe("-9223372036854775808");
        RecordKey.None.ToString().ShouldBe("(none)");
        RecordKey.None.IsNone.ShouldBeTrue();
        ((RecordKey)0L).IsNone.ShouldBeFalse();
        ((RecordKey)Guid.Empty).IsNone.ShouldBeFalse();
        Reading.Under("ar-SA", () => ((RecordKey)(-12L)).ToString().ShouldBe("-12"));
    }

    [Fact]
    public void A_text_key_is_not_empty()
    {
        Should.Throw<ArgumentException>(() => new RecordKey("")).Message.ShouldContain("RecordKey.None");
        Should.Throw<ArgumentException>(() => (RecordKey)(string)null!);
    }

    [Fact]
    public void A_key_is_twenty_four_bytes() => Unsafe.SizeOf<RecordKey>().ShouldBe(24);

    [Fact]
    public void Keys_find_each_other_in_a_set()
    {
        var keys = new HashSet<RecordKey> { "x", Id, 7L, RecordKey.None };
        keys.Contains("x").ShouldBeTrue();
        keys.Contains(Id).ShouldBeTrue();
        keys.Contains(7L).ShouldBeTrue();
        keys.Contains(default(RecordKey)).ShouldBeTrue();
        keys.Contains("7").ShouldBeFalse();
    }
}
