using System.Text;

namespace RevOps.Rules;

/// <summary>
/// One missing attribute and what knowing it could change for the profile that was chosen: points, tier, whether the record is ruled out, and
/// which other profiles apply. Immutable.
/// </summary>
/// <remarks>
/// The changes are those of the present score when this attribute alone becomes known, or it together with <see cref="With"/>. Unless the gap
/// <see cref="IsBound"/>, some value of the attribute makes each of them happen.
/// </remarks>
public sealed class EnrichmentGap
{
    /// <summary>Makes a gap.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="isInError">Whether it is in error, not missing.</param>
    /// <param name="least">The least that the score changes by.</param>
    /// <param name="most">The most that the score changes by.</param>
    /// <param name="tier">The tier of the present score; null for none.</param>
    /// <param name="liftsTo">The better tier that it could lift to; null for none.</param>
    /// <param name="dropsTo">The worse tier that it could drop to; null for none.</param>
    /// <param name="losesTier">Whether it could drop below the last tier.</param>
    /// <param name="with">The attributes that have to be known with it.</param>
    /// <param name="rulesOut">The codes of the disqualifiers and must-haves that could then rule the record out.</param>
    /// <param name="opens">The profiles that could then apply.</param>
    /// <param name="isHolding">Whether it is among what holds the record.</param>
    /// <param name="isBound">Whether the changes are the most there could be, and not each known to be possible.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attribute"/> or a list is null.</exception>
    public EnrichmentGap(
        string attribute,
        bool isInError,
        Points least,
        Points most,
        string? tier,
        string? liftsTo,
        string? dropsTo,
        bool losesTier,
        IReadOnlyList<string> with,
        IReadOnlyList<string> rulesOut,
        IReadOnlyList<string> opens,
        bool isHolding,
        bool isBound)
    {
        Attribute = attribute ?? throw new ArgumentNullException(nameof(attribute));
        IsInError = isInError;
        Least = least;
        Most = most;
        Tier = tier;
        LiftsTo = liftsTo;
        DropsTo = dropsTo;
        LosesTier = losesTier;
        With = with ?? throw new ArgumentNullException(nameof(with));
        RulesOut = rulesOut ?? throw new ArgumentNullException(nameof(rulesOut));
        Opens = opens ?? throw new ArgumentNullException(nameof(opens));
        IsHolding = isHolding;
        IsBound = isBound;
    }

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    /// <summary>Whether the attribute is in error, not missing.</summary>
    public bool IsInError { get; }

    /// <summary>The least that the score changes by; negative where points can be lost.</summary>
    public Points Least { get; }

    /// <summary>The most that the score changes by; negative where every value loses points.</summary>
    public Points Most { get; }

    /// <summary>The tier of the present score; null for none.</summary>
    public string? Tier { get; }

    /// <summary>The better tier that it could lift to; null for none.</summary>
    public string? LiftsTo { get; }

    /// <summary>The worse tier that it could drop to; null for none.</summary>
    public string? DropsTo { get; }

    /// <summary>Whether it could drop below the last tier.</summary>
    public bool LosesTier { get; }

    /// <summary>The missing attributes that have to be known with it for the most to be reached; empty where it changes the score alone.</summary>
    public IReadOnlyList<string> With { get; }

    /// <summary>The codes of the disqualifiers and must-haves that could then rule the record out, in declared order.</summary>
    public IReadOnlyList<string> RulesOut { get; }

    /// <summary>The profiles of which it is unknown whether they apply, and could be known then.</summary>
    public IReadOnlyList<string> Opens { get; }

    /// <summary>Whether it is among what holds the record: a disqualifier or must-have that blocks cannot be checked without it.</summary>
    public bool IsHolding { get; }

    /// <summary>Whether the changes are the most there could be, and not each known to be possible.</summary>
    public bool IsBound { get; }

    /// <summary>The points between the least and the most, the present score included: what gaps are ranked by.</summary>
    public Points Swing => (Most > Points.Zero ? Most : Points.Zero) - (Least < Points.Zero ? Least : Points.Zero);

    /// <summary>The gap as a sentence: <c>`employees` is missing: up to +30, could lift tier B to A</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append('`').Append(Attribute).Append(IsInError ? "` is in error" : "` is missing");
        var separator = ": ";
        Say(IsHolding, "holds the record");
        Say(Most > Points.Zero, $"up to +{Most}");
        Say(Least < Points.Zero, $"down to {Least}");
        Say(With.Count > 0, "together with " + string.Join(", ", Quoted(With)));
        Say(LiftsTo is not null, $"could lift {Named(Tier)} to {LiftsTo}");
        Say(DropsTo is not null || LosesTier, $"could drop {Named(Tier)} to {(LosesTier ? "none" : DropsTo)}");
        Say(RulesOut.Count > 0, "could rule the record out by " + string.Join(", ", Quoted(RulesOut)));
        Say(Opens.Count > 0, "could make " + string.Join(", ", Opens) + " apply");
        return text.ToString();

        void Say(bool applies, string what)
        {
            if (applies)
            {
                text.Append(separator).Append(what);
                separator = ", ";
            }
        }
    }

    private static string Named(string? tier) => tier is null ? "no tier" : "tier " + tier;

    private static IEnumerable<string> Quoted(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            yield return "`" + name + "`";
        }
    }
}
