namespace RevOps.Rules;

/// <summary>Criteria nest deeper than evaluation allows.</summary>
internal sealed class CriterionTooDeepException(string message) : ArgumentException(message);
