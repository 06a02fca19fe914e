using System.Linq.Expressions;

namespace RevOps.Rules.Benchmarks;

/// <summary>A territory as the object that a hand-written router keeps: for each attribute the values that it takes, or null.</summary>
internal sealed class TerritoryRule
{
    private const int Postal = 3;

    public int Rank { get; set; }

    public string[]?[] Values { get; } = new string[]?[TerritoryWorkload.Attributes.Length];

    public string? PostalPrefix { get; set; }

    public Criterion ToCriterion()
    {
        var conditions = new List<Criterion>();
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] is { } values)
            {
                conditions.Add(values.Length == 1 ? TerritoryWorkload.Attributes[i].Is(values[0]) : TerritoryWorkload.Attributes[i].In(values));
            }
        }

        if (PostalPrefix is not null)
        {
            conditions.Add(TerritoryWorkload.Attributes[Postal].StartsWith(PostalPrefix));
        }

        return Criterion.All([.. conditions]);
    }

    /// <summary>What the router asks of each rule in turn.</summary>
    public bool Matches(LeadTexts lead)
    {
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] is { } values && !IsAny(lead.Values[i], values))
            {
                return false;
            }
        }

        return PostalPrefix is null || StartsWith(lead.Values[Postal], PostalPrefix);
    }

    /// <summary>The same, compiled from an expression with the rule's constants in it.</summary>
    public Func<LeadTexts, bool> Compile()
    {
        var lead = Expression.Parameter(typeof(LeadTexts));
        var texts = Expression.Property(lead, nameof(LeadTexts.Values));
        var conditions = new List<Expression>();
        for (var i = 0; i < Values.Length; i++)
        {
            if (Values[i] is { } values)
            {
                var text = Expression.ArrayIndex(texts, Expression.Constant(i));
                conditions.Add(values.Select(v => (Expression)Call(nameof(IsText), text, v)).Aggregate(Expression.OrElse));
            }
        }

        if (PostalPrefix is not null)
        {
            conditions.Add(Call(nameof(StartsWith), Expression.ArrayIndex(texts, Expression.Constant(Postal)), PostalPrefix));
        }

        return Expression.Lambda<Func<LeadTexts, bool>>(conditions.Aggregate(Expression.AndAlso), lead).Compile();

        static MethodCallExpression Call(string method, Expression text, string constant) => Expression.Call(typeof(TerritoryRule), method, null, text, Expression.Constant(constant));
    }

    internal static bool IsText(string? text, string value) => string.Equals(text, value, StringComparison.OrdinalIgnoreCase);

    internal static bool StartsWith(string? text, string prefix) => text is not null && text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsAny(string? text, string[] values)
    {
        foreach (var value in values)
        {
            if (IsText(text, value))
            {
                return true;
            }
        }

        return false;
    }
}
