using System.Text;

namespace RevOps.Rules;

/// <summary>Who covers which role of the buying committee, and what is missing. Immutable.</summary>
public sealed class CommitteeExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="reason">How many roles are covered, or why that cannot be said.</param>
    /// <param name="isKnown">Whether the contacts could be read.</param>
    /// <param name="coverage">The share of the demand of all roles that is covered, from 0 to 1.</param>
    /// <param name="highestCoverage">The largest share that what is missing still allows.</param>
    /// <param name="roles">The roles, in declared order.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    public CommitteeExplanation(Reason reason, bool isKnown, double coverage, double highestCoverage, IReadOnlyList<CommitteeRoleExplanation> roles)
    {
        Reason = reason ?? throw new ArgumentNullException(nameof(reason));
        IsKnown = isKnown;
        Coverage = coverage;
        HighestCoverage = highestCoverage;
        Roles = roles ?? throw new ArgumentNullException(nameof(roles));
    }

    /// <summary>How many roles are covered, or why that cannot be said.</summary>
    public Reason Reason { get; }

    /// <summary>Whether the contacts could be read.</summary>
    public bool IsKnown { get; }

    /// <summary>The share of the demand of all roles that is covered by contacts that are known to fit, from 0 to 1. The least that it can become.</summary>
    public double Coverage { get; }

    /// <summary>The largest share that what is missing still allows.</summary>
    public double HighestCoverage { get; }

    /// <summary>The roles, in declared order.</summary>
    public IReadOnlyList<CommitteeRoleExplanation> Roles { get; }

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Render(text, 0);
        return text.ToString();
    }

    internal void Render(StringBuilder text, int depth)
    {
        var highest = HighestCoverage > Coverage ? FormattableString.Invariant($" (up to {Math.Round(HighestCoverage * 100)}%)") : string.Empty;
        ExplanationText.Line(text, depth, IsKnown ? FormattableString.Invariant($"committee {Math.Round(Coverage * 100)}%{highest}") : "committee (not known)");
        ExplanationText.Line(text, depth + 1, Reason.ToString());
        foreach (var role in Roles)
        {
            ExplanationText.Line(text, depth + 1, role.ToString());
        }
    }
}
