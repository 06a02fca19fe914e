namespace RevOps.Rules;

/// <summary>The masked attributes of a policy, and what it makes of them.</summary>
internal static class PolicyMasking
{
    public static MaskedScope Of(Policy policy) =>
        new(policy.Attributes, [.. SectionNames.Of(policy).SelectMany(s => s.Criteria)], new MaskedUses(WholeOf(policy.Sections).Select(u => u.Path), RowCriteria(policy.Sections)));

    /// <summary>The attributes whose values a section takes as they are, and what it does with them.</summary>
    public static IEnumerable<(string Path, string Use)> WholeOf(PolicySections sections)
    {
        if (sections.Fit?.Review?.Since is { } since)
        {
            yield return (since.Name, "the review is due a span after it");
        }

        foreach (var use in Activities("engagement", sections.Engagement).Concat(Activities("intent", sections.Intent)))
        {
            yield return use;
        }

        foreach (var pool in sections.Routing?.Pools ?? [])
        {
            if (pool.RotatesBy is { } by)
            {
                yield return (by.Name, $"the pool `{pool.Name}` rotates by it, and names the rotation by its value");
            }
        }

        foreach (var list in sections.Routing?.AccountLists ?? [])
        {
            yield return (list.Attribute.Name, $"the account list `{list.Name}` is looked up by it");
        }

        if (sections.Routing?.FreeMail is { } freeMail)
        {
            yield return (freeMail.Attribute.Name, "free-mail domains are looked up by it");
        }

        foreach (var hours in sections.Sla?.Hours ?? [])
        {
            if (hours.Attribute is { } attribute)
            {
                yield return (attribute.Name, $"the hours `{hours.Name}` are chosen by it");
            }
        }

        foreach (var disposition in sections.Dispositions?.Dispositions ?? [])
        {
            if (disposition.Action?.ComesBack?.OnDate is { } date)
            {
                yield return (date.Name, $"the disposition `{disposition.Code}` comes due by it");
            }

            if (disposition.Action is MergeAction { Survivor: { } survivor })
            {
                yield return (survivor.Name, $"the disposition `{disposition.Code}` names it in its decision");
            }
        }
    }

    private static IEnumerable<(string Path, string Use)> Activities(string section, ActivityPolicy? policy)
    {
        if (policy is null)
        {
            yield break;
        }

        if (policy.Since is { } since)
        {
            yield return (since.Name, $"the {section} counts from it");
        }

        foreach (var attribute in new RecordAttribute?[] { policy.Kind, policy.At, policy.Asset, policy.Multiplier, policy.Id }.OfType<RecordAttribute>())
        {
            yield return (policy.Activities.Name + "." + attribute.Name, $"the {section} reckons with it");
        }
    }

    private static ILookup<string, Criterion> RowCriteria(PolicySections sections) =>
        (sections.Committee?.Roles ?? []).ToLookup(_ => sections.Committee!.Contacts.Name, role => role.EngagedWithin is { } span && sections.Committee!.EngagedAt is { } engaged ? Criterion.All(role.When, engaged.WithinLast(span)) : role.When, StringComparer.Ordinal);
}
