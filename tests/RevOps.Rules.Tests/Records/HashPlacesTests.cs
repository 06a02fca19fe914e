using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Records;

/// <summary>Every hash has a place of its own where it is found, or none.</summary>
public class HashPlacesTests
{
    [Fact]
    public void Hashes_find_places_of_their_own() => Law.ForEachCase(500, 20_000, random =>
    {
        ulong[] hashes = [.. Enumerable.Range(0, random.Next(300)).Select(_ => (ulong)random.NextInt64() * 2).Distinct()];
        var found = HashPlaces.Of(hashes, out var places);
        AreApart(found, hashes, places).ShouldBe(hashes.Length);
    });

    [Fact]
    public void Equal_hashes_have_one_place_at_most()
    {
        ulong[] hashes = [.. Enumerable.Repeat(0x1234_5678_9ABC_DEF0UL, 5)];
        var found = HashPlaces.Of(hashes, out var places);
        AreApart(found, hashes, places).ShouldBe(1);
    }

    [Fact]
    public void A_hundred_thousand_hashes_of_which_every_second_one_has_a_twin_find_places_but_the_twins()
    {
        var random = new Random(1);
        ulong[] hashes = [.. Enumerable.Range(0, 50_000).Select(_ => (ulong)random.NextInt64() * 2).Distinct().SelectMany(h => new[] { h, h })];
        var found = HashPlaces.Of(hashes, out var places);
        AreApart(found, hashes, places).ShouldBe(hashes.Length / 2);
        found.Count.ShouldBe(131_072);
    }

    // A hundred thousand constants that someone has chosen so that all of them select one pilot.
    [Fact]
    public void Hashes_that_are_made_to_meet_cost_no_more_than_others()
    {
        ulong[] hashes = [.. Enumerable.Range(0, 100_000).Select(i => 0xABCD_EF00_0000_0000 | (uint)i), .. Enumerable.Range(0, 100).Select(i => ((ulong)i << 50) | (uint)(i + 200_000))];
        var found = HashPlaces.Of(hashes, out var places);
        AreApart(found, hashes, places).ShouldBeGreaterThanOrEqualTo(100);
    }

    [Fact]
    public void Halves_that_are_both_are_found_by_one_of_them() => Law.ForEachCase(500, 20_000, random =>
    {
        uint[] halves = [.. Enumerable.Range(0, random.Next(300)).Select(_ => (uint)random.NextInt64()).Distinct()];
        ulong[] hashes = [.. halves.Select(HashPlaces.Both)];
        var found = HashPlaces.Of(hashes, out var places);
        AreApart(found, hashes, places).ShouldBe(hashes.Length);
        halves.Select(found.FindBoth).ShouldBe(places);
    });

    private static int AreApart(HashPlaces found, ulong[] hashes, int[] places)
    {
        var taken = new HashSet<int>();
        for (var i = 0; i < hashes.Length; i++)
        {
            if (places[i] != HashPlaces.Nowhere)
            {
                found.Find(hashes[i]).ShouldBe(places[i]);
                taken.Add(places[i]).ShouldBeTrue();
            }
        }

        return taken.Count;
    }
}
