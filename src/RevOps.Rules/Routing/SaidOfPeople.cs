namespace RevOps.Rules;

/// <summary>What a call says of people. Most calls say nothing, which is told without asking the collections, some of which answer slowly.</summary>
internal static class SaidOfPeople
{
    /// <summary>Whether a call bars nobody, knows of nobody who is away, and of nobody who has left.</summary>
    public static bool SaysNothingOfPeople(in this RoutingContext context) => IsEmpty(context.ExcludedMembers) && IsEmpty(context.Absences) && IsEmpty(context.InactiveOwners);

    private static bool IsEmpty<T>(IReadOnlyCollection<T> said) => ReferenceEquals(said, Array.Empty<T>()) || said.Count == 0;
}
