namespace RevOps.Rules;

/// <summary>
/// Odd numbers whose bits are evenly spread: what is multiplied by one has each of its bits in all the higher ones. The first is 2^64 divided by the
/// golden ratio (D. E. Knuth, The Art of Computer Programming, volume 3, 6.4); the second keeps two halves of a hash from cancelling out.
/// </summary>
internal static class HashMultiplier
{
    public const ulong First = 0x9E37_79B9_7F4A_7C15;
    public const ulong Second = 0xD6E8_FEB8_6659_FD93;
}
