namespace RevOps.Rules;

/// <summary>Reads the committee section.</summary>
internal sealed class CommitteeBinder(SectionBinder sections)
{
    public CommitteePolicy? Bind(JsonObjectCursor committee)
    {
        var contacts = sections.Collection(committee, "contacts", out var rows);
        committee.Optional("name");
        committee.Optional("engagedAt");
        var name = contacts is null ? null : rows.Attribute<TextAttribute>(committee, "name", AttributeType.Text);
        var engagedAt = contacts is null ? null : rows.Attribute<InstantAttribute>(committee, "engagedAt", AttributeType.Instant);
        var most = committee.OptionalInteger("rolesPerContact", int.MinValue, int.MaxValue);
        if (contacts is null)
        {
            // Criteria on rows that are not known would all be reported.
            committee.Required("roles");
            return null;
        }

        var roles = committee.RequiredArray("roles", c => c.AsObject(role => Role(role, rows)));
        return new CommitteePolicy(contacts, name, engagedAt, most.HasValue ? (int)most.Value : 1, roles);
    }

    private static CommitteeRole? Role(JsonObjectCursor role, SectionBinder rows)
    {
        var name = role.RequiredString("name");
        var when = rows.Required(role, "when");
        var atLeast = role.OptionalInteger("atLeast", int.MinValue, int.MaxValue);
        var within = role.OptionalDuration("engagedWithin");
        return name.HasValue && when.HasValue
            ? new CommitteeRole(name.Value, when.Value, atLeast.HasValue ? (int)atLeast.Value : 1, within.HasValue ? within.Value.Exact : null)
            : null;
    }
}
